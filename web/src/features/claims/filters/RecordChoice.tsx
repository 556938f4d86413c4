/** Some partners, people, reasons or departments: those chosen, and a picker for one more. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';

import { Icon } from '../../../ui/icons';
import { ContactPicker } from '../../../ui/pickers/ContactPicker';
import { DepartmentPicker } from '../../../ui/pickers/DepartmentPicker';
import { PartnerPicker } from '../../../ui/pickers/PartnerPicker';
import type { Choice, PickerProps } from '../../../ui/pickers/Picker';
import { ReasonPicker } from '../../../ui/pickers/ReasonPicker';
import { UserPicker } from '../../../ui/pickers/UserPicker';
import { nameOfField } from '../fieldNames';
import { fieldOf, type FieldName } from '../fields';
import { ME } from '../values';
import type { EditorProps } from './Editor';

export function RecordChoice({ name, not, value, change, names, partner }: EditorProps & { not: boolean }) {
  const { t } = useLingui();
  const chosen = value?.is === 'among' ? value.of : [];
  const isOfPeople = peopleOf(name);
  const set = (of: readonly string[]) => change(of.length > 0 ? { is: 'among', not, of } : null);
  const add = (choice: Choice | null) => choice && set([...new Set([...chosen, choice.id])]);
  return (
    <>
      <div role="group" aria-label={t`Chosen`}>
        {chosen.map((id) => (
          <div key={id} className="popup-line">
            <span className="popup-name">{id === ME ? t`Me` : (names.get(id) ?? '…')}</span>
            <button
              type="button"
              className="plain popup-remove"
              aria-label={t`Take out: ${id === ME ? t`Me` : (names.get(id) ?? '')}`}
              onClick={() => set(chosen.filter((each) => each !== id))}
            >
              <Icon name="close" size={14} />
            </button>
          </div>
        ))}
      </div>
      {isOfPeople && !chosen.includes(ME) && (
        <Button variant="default" size="compact-sm" onClick={() => set([...chosen, ME])}>
          <Trans>Me, whoever looks</Trans>
        </Button>
      )}
      <One name={name} partner={partner} key={chosen.join()} label={t(nameOfField(name))} hideLabel value={null} choose={add} autoFocus />
    </>
  );
}

function peopleOf(name: FieldName): boolean {
  const field = fieldOf(name);
  return field.kind === 'record' && field.of === 'user';
}

function One({ name, partner, ...props }: PickerProps & { name: FieldName; partner: string | null }) {
  const field = fieldOf(name);
  if (field.kind === 'tree') return field.of === 'reason' ? <ReasonPicker {...props} /> : <DepartmentPicker {...props} />;
  if (field.kind !== 'record') return null;
  if (field.of === 'user') return <UserPicker {...props} />;
  return field.of === 'contact' ? <OneContact {...props} partner={partner} /> : <PartnerPicker {...props} />;
}

/** A contact person is looked for among those of one partner. */
function OneContact({ partner, ...props }: PickerProps & { partner: string | null }) {
  const { t } = useLingui();
  const [whose, setWhose] = useState<Choice | null>(null);
  return (
    <>
      {partner === null && <PartnerPicker label={t`Partner`} value={whose} choose={setWhose} />}
      <ContactPicker {...props} hideLabel={partner !== null} autoFocus={partner !== null} partnerId={partner ?? whose?.id} />
    </>
  );
}
