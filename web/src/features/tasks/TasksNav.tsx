/** The pages of tasks: the inbox, what one has given to others, who has how much to do, all that the viewer sees. */
import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';

import { useManages } from './rights';

export function TasksNav() {
  const { t } = useLingui();
  const pages = [
    { to: '/tasks', label: t`Inbox` },
    { to: '/tasks/given', label: t`Given by me` },
    ...(useManages() ? [{ to: '/tasks/load', label: t`Load` }] : []),
    { to: '/tasks/assignments', label: t`All assignments` },
    { to: '/tasks/all', label: t`All tasks` },
  ] as const;
  return (
    <nav aria-label={t`Tasks`} className="tasks-nav">
      {pages.map(({ to, label }) => (
        <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }} className="tasks-tab">
          {label}
        </Link>
      ))}
    </nav>
  );
}
