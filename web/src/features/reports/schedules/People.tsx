/** Who gets the report: added one by one. */
import { useLingui } from '@lingui/react/macro';
import { CloseButton } from '@mantine/core';
import { useRef } from 'react';

import type { Choice } from '../../../ui/pickers/Picker';
import { UserPicker } from '../../../ui/pickers/UserPicker';
import { byName } from './draft';

interface Props {
  chosen: readonly Choice[];
  choose: (people: readonly Choice[]) => void;
  error?: string;
}

export function People({ chosen, choose, error }: Props) {
  const { t } = useLingui();
  const picker = useRef<HTMLInputElement>(null);
  const takeOut = (id: string) => {
    choose(chosen.filter((each) => each.id !== id));
    picker.current?.focus();
  };
  return (
    <div>
      <UserPicker
        ref={picker}
        label={t`Recipients`}
        description={t`Each gets the figures that they may see themselves.`}
        placeholder={t`Add a person`}
        value={null}
        choose={(person) => person && !chosen.some(({ id }) => id === person.id) && choose(byName([...chosen, person]))}
        error={error}
      />
      {chosen.length > 0 && (
        <ul className="schedule-people" aria-label={t`Recipients`}>
          {chosen.map(({ id, name }) => (
            <li key={id}>
              <span>{name}</span>
              <CloseButton size={24} aria-label={t`Take out: ${name}`} onClick={() => takeOut(id)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
