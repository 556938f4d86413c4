/** The settings' own menu beside the section that is open; on a phone a way back to the index. */
import '@mantine/core/styles/Combobox.layer.css';
import './settings.css';

import { Trans, useLingui } from '@lingui/react/macro';
import { Link, Outlet, useLocation } from '@tanstack/react-router';

import { Icon } from '../../ui/icons';
import { useSections } from './useSections';

export function SettingsLayout() {
  const { t } = useLingui();
  const groups = useSections();
  const path = useLocation({ select: (location) => location.pathname });
  const isIndex = path.replace(/\/$/, '') === '/settings';
  return (
    <div className="settings" data-index={isIndex || undefined}>
      <nav className="settings-menu" aria-label={t`Settings`}>
        <Link to="/settings" className="settings-all" activeOptions={{ exact: true }}>
          <Trans>All settings</Trans>
        </Link>
        {groups.map(({ label, sections }) => (
          <ul key={label.id} aria-label={t(label)}>
            {sections.map(({ to, label, icon }) => (
              <li key={to}>
                <Link to={to} className="place" aria-current={isIn(path, to) ? 'page' : undefined}>
                  <Icon name={icon} size={16} />
                  {t(label)}
                </Link>
              </li>
            ))}
          </ul>
        ))}
      </nav>
      <div className="settings-section">
        <Outlet />
      </div>
    </div>
  );
}

function isIn(path: string, section: string): boolean {
  return path === section || path.startsWith(`${section}/`);
}
