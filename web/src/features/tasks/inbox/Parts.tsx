/** The parts of the inbox with how many tasks each has; pressed, one is shown alone. */
import { Trans, useLingui } from '@lingui/react/macro';

import type { InboxGroup } from '../../../api/generated/graphql';
import { useFormat } from '../../../ui/format';
import { groups } from '../../../ui/tasks/groups';
import { words } from '../../../ui/words';
import type { Counts } from './useInbox';

interface Props {
  counts: Counts;
  due: InboxGroup | undefined;
  change: (due: InboxGroup | undefined) => void;
}

export function Parts({ counts, due, change }: Props) {
  const { t } = useLingui();
  const format = useFormat();
  return (
    <div role="group" aria-label={t({ message: 'Due', context: 'task' })} className="inbox-parts">
      <button type="button" className="inbox-part" aria-pressed={due === undefined} onClick={() => change(undefined)}>
        <Trans context="tasks">All</Trans>
      </button>
      {groups.map((group) => (
        <button
          key={group}
          type="button"
          className="inbox-part"
          data-late={(group === 'OVERDUE' && (counts[group] ?? 0) > 0) || undefined}
          aria-pressed={due === group}
          onClick={() => change(due === group ? undefined : group)}
        >
          {t(words.InboxGroup[group])} <span className="inbox-figure">{counts[group] !== undefined && format.number(counts[group])}</span>
        </button>
      ))}
    </div>
  );
}
