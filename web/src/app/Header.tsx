/** The bar at the top: menu button, search, account. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Kbd } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState, type Ref } from 'react';

import { Icon } from '../ui/icons';
import { AccountButton } from './AccountButton';
import { shownKeys } from './keys';

const Bell = lazy(() => import('./Bell'));
const load = () => import('./AccountMenu');
const AccountMenu = lazy(load);
const prepare = () => void load();

interface Props {
  ref: Ref<HTMLButtonElement>;
  menu: boolean;
  toggleMenu: () => void;
  open: (dialog: 'palette' | 'keys') => void;
}

export function Header({ ref, menu, toggleMenu, open }: Props) {
  const { t } = useLingui();
  return (
    <header className="shell-header">
      <button
        ref={ref}
        type="button"
        className="plain burger"
        aria-label={t`Menu`}
        aria-expanded={menu}
        aria-controls="menu"
        onClick={toggleMenu}
      >
        <Icon name={menu ? 'close' : 'menu'} size={22} />
      </button>
      <Link to="/" className="brand">
        <img src="/icon.svg" alt="" width={26} height={26} />
        <span>Redress</span>
      </Link>
      <button type="button" className="plain search-button" onClick={() => open('palette')} aria-keyshortcuts="Control+K">
        <Icon name="search" size={16} />
        <span>
          <Trans>Find or do…</Trans>
        </span>
        <Kbd size="xs" aria-hidden>
          {shownKeys('Mod+k')}
        </Kbd>
      </button>
      <Suspense fallback={<span className="bell" />}>
        <Bell />
      </Suspense>
      <Account openKeys={() => open('keys')} />
    </header>
  );
}

/** The account's menu is fetched when it is first wanted: it weighs more than the rest of the shell. */
function Account({ openKeys }: { openKeys: () => void }) {
  const [wanted, setWanted] = useState(false);
  const button = (
    <AccountButton aria-expanded={wanted} onClick={() => setWanted(true)} onPointerEnter={prepare} onFocus={prepare} />
  );
  return wanted ? (
    <Suspense fallback={button}>
      <AccountMenu openKeys={openKeys} />
    </Suspense>
  ) : (
    button
  );
}
