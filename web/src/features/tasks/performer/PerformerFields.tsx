/** Chooses who does something: a person, or a role narrowed by its objects; tells who will get it before it is given. */
import '@mantine/core/styles/FloatingIndicator.layer.css';
import '@mantine/core/styles/SegmentedControl.layer.css';

import './performer.css';

import { useLingui } from '@lingui/react/macro';
import { Input, SegmentedControl } from '@mantine/core';
import { useQuery } from 'urql';

import { graphql } from '../../../api/generated';
import { useViewer } from '../../../app/viewer';
import type { FormFaults } from '../../../ui/formFaults';
import { ObjectPicker } from '../../../ui/pickers/ObjectPicker';
import { RolePicker } from '../../../ui/pickers/RolePicker';
import { UserPicker } from '../../../ui/pickers/UserPicker';
import type { Performer } from './performer';
import { WhoGets } from './WhoGets';

const document = graphql(`
  query RoleObjects($id: ID!) {
    performerRole(id: $id) {
      id
      mainObjectKind
      additionalObjectKind
    }
  }
`);

interface Props {
  label: string;
  value: Performer;
  change: (value: Performer) => void;
  faults: FormFaults;
  /** What inputs call the person, the role, and its objects. */
  paths: readonly [person: string, role: string, main: string, additional: string];
  autoFocus?: boolean;
}

export function PerformerFields({ label, value, change, faults, paths, autoFocus }: Props) {
  const { t } = useLingui();
  const { organisation } = useViewer();
  const { is, person, role, main, additional } = value;
  const [{ data }] = useQuery({ query: document, variables: { id: role?.id ?? '' }, pause: is !== 'role' || !role });
  const kinds = is === 'role' && role ? data?.performerRole : null;
  const set = (part: Partial<Performer>) => {
    for (const path of paths) faults.clear(path);
    change({ ...value, ...part });
  };
  return (
    <div role="group" aria-label={label} className="performer">
      <div className="performer-kind">
        <Input.Label component="div" required>{label}</Input.Label>
        <SegmentedControl
          size="xs"
          aria-label={t`${label}: a person or a role`}
          value={is}
          onChange={(next) => set({ is: next === 'role' ? 'role' : 'person' })}
          data={[
            { value: 'person', label: t`Person` },
            { value: 'role', label: t({ message: 'Role', context: 'performer' }) },
          ]}
        />
      </div>
      {is === 'person' ? (
        <UserPicker label={t`Person`} hideLabel required value={person} choose={(next) => set({ person: next })} autoFocus={autoFocus} {...faults.field(paths[0])} />
      ) : (
        <>
          <RolePicker
            label={t({ message: 'Role', context: 'performer' })}
            hideLabel
            required
            value={role}
            choose={(next) => set({ role: next, main: null, additional: null })}
            error={faults.field(paths[1]).error ?? faults.field(paths[0]).error}
          />
          {kinds?.mainObjectKind && (
            <ObjectPicker
              kind={kinds.mainObjectKind}
              organisation={organisation}
              label={t`For`}
              description={t`None: for all of them`}
              value={main}
              choose={(next) => set({ main: next })}
              {...faults.field(paths[2])}
            />
          )}
          {kinds?.additionalObjectKind && (
            <ObjectPicker
              kind={kinds.additionalObjectKind}
              organisation={organisation}
              label={t`And for`}
              value={additional}
              choose={(next) => set({ additional: next })}
              {...faults.field(paths[3])}
            />
          )}
          {role && <WhoGets role={role.id} main={main?.id} additional={additional?.id} />}
        </>
      )}
      {is === 'person' && person && <WhoStandsIn id={person.id} />}
    </div>
  );
}

const absenceDocument = graphql(`
  query PerformerAbsence($id: ID!) {
    user(id: $id) {
      id
      name
      isAbsent
      deputy {
        id
        name
        isAbsent
      }
    }
  }
`);

/** A person who is away: who has the inbox meanwhile. */
function WhoStandsIn({ id }: { id: string }) {
  const { t } = useLingui();
  const [{ data }] = useQuery({ query: absenceDocument, variables: { id }, requestPolicy: 'cache-and-network' });
  const user = data?.user;
  if (!user?.isAbsent) return null;
  const { deputy } = user;
  return (
    <p role="status" className="performer-told" data-warns>
      {deputy && !deputy.isAbsent ? t`${user.name} is away: ${deputy.name} gets it too.` : t`${user.name} is away, and nobody stands in.`}
    </p>
  );
}
