/** The menu of places: a column on a wide screen, over the page on a narrow one. */
import { useLingui } from '@lingui/react/macro';
import { Link, useLocation } from '@tanstack/react-router';

import { Icon } from '../ui/icons';
import { TasksCount } from './TasksCount';
import { usePlaces } from './usePlaces';

/** `close(true)`: the focus goes back to the menu's button. */
export function Places({ close }: { close: (back: boolean) => void }) {
  const { t } = useLingui();
  const places = usePlaces();
  const path = useLocation({ select: (location) => location.pathname });
  return (
    <>
      <nav id="menu" className="shell-menu" aria-label={t`Main menu`}>
        {places.map(({ to, label, icon }) => (
          <Link
            key={to}
            to={to}
            className="place"
            aria-current={path === to || path.startsWith(`${to}/`) ? 'page' : undefined}
            onClick={() => close(false)}
          >
            <Icon name={icon} />
            {t(label)}
            {to === '/tasks' && <TasksCount />}
          </Link>
        ))}
      </nav>
      <div className="shell-shade" onClick={() => close(true)} aria-hidden />
    </>
  );
}
