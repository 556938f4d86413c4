/** Makes one department of two: people, departments below and claims go to the one that stays. */
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';

import { useChange } from '../../api/change';
import { toast } from '../../ui/toasts';
import TreePlaceDialog from '../../ui/TreePlaceDialog';
import { within } from '../../ui/treeRows';
import { membersDocument, mergeDocument, usageDocument, type Department } from './departments';

interface Props {
  department: Department;
  departments: readonly Department[];
  choose: (id: string) => void;
  close: () => void;
}

export default function MergeDialog({ department, departments, choose, close }: Props) {
  const { t } = useLingui();
  const [merge] = useChange(mergeDocument);
  const own = within(departments, department.id);
  return (
    <TreePlaceDialog
      title={t`Merge “${department.name}” into another`}
      label={t`The department that stays`}
      nodes={departments}
      isOff={({ id }) => own.has(id)}
      renderOutcome={(place) =>
        place && (
          <>
            <Moves department={department} departments={departments} into={place.name} />{' '}
            <Trans>“{department.name}” is archived, and tasks, processes and saved views follow. This cannot be taken back.</Trans>
          </>
        )
      }
      action={t`Merge`}
      danger
      run={async (place) => {
        if (!place) return [];
        const { faults } = await merge({ input: { sourceId: department.id, intoId: place.id, expectedVersion: department.version } });
        if (faults.length === 0) {
          toast({ text: t`Merged into “${place.name}”` });
          choose(place.id);
        }
        return faults;
      }}
      close={close}
    />
  );
}

/** What goes to the department that stays. */
function Moves({ department: { id }, departments, into }: Pick<Props, 'department' | 'departments'> & { into: string }) {
  const [{ data: used }] = useQuery({ query: usageDocument, variables: { id }, requestPolicy: 'cache-and-network' });
  const [{ data: staffed }] = useQuery({ query: membersDocument, variables: { id }, requestPolicy: 'cache-and-network' });
  if (!used || !staffed) return null;
  const below = departments.filter(({ parentId }) => parentId === id).length;
  const claims = plural(used.own.totalCount, { 0: 'no claims', one: '# claim', other: '# claims' });
  const people = plural(staffed.department?.users.totalCount ?? 0, { 0: 'nobody', one: '# person', other: '# people' });
  const children = plural(below, { one: '# department below it', other: '# departments below it' });
  return below > 0 ? (
    <Trans>
      To “{into}” go: {claims}, {people}, {children}.
    </Trans>
  ) : (
    <Trans>
      To “{into}” go: {claims}, {people}.
    </Trans>
  );
}
