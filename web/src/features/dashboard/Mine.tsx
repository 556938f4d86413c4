/** One's own work: tasks by when they are due, and claims. */
import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';

import { useViewer } from '../../app/viewer';
import { useFormat } from '../../ui/format';
import { words } from '../../ui/words';
import type { Asked } from './asked';
import type { Found } from './DashboardPage';
import { Figure, Tile } from './Tile';

export function Mine({ of, asked }: { of: Found; asked: Asked }) {
  const { t } = useLingui();
  const format = useFormat();
  const { id } = useViewer();
  return (
    <Tile title={t`My work`}>
      {asked.claims && <Figure key={id} of={of.mine} where={asked.mine} label={t`open claims of mine`} />}
      {asked.internal && <Figure of={of.mineLate} where={asked.mineLate} label={t`of them overdue`} late />}
      {asked.tasks &&
        of.inboxParts?.map(({ group, count }) => (
          <Link key={group} to="/tasks" search={{ due: group }} className="dashboard-figure" data-late={(group === 'OVERDUE' && count > 0) || undefined}>
            <strong>{format.number(count)}</strong>{' '}
            <span>
              {t`tasks`}: {t(words.InboxGroup[group])}
            </span>
          </Link>
        ))}
    </Tile>
  );
}
