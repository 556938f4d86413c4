/** Who is signed in, as a button with their initials. */
import { useLingui } from '@lingui/react/macro';
import type { ComponentProps } from 'react';

import { useViewer } from './viewer';

export function AccountButton(props: ComponentProps<'button'>) {
  const { t } = useLingui();
  const { name } = useViewer();
  return (
    <button type="button" aria-haspopup="menu" {...props} className="plain account-button">
      <span aria-hidden>{initials(name)}</span>
      <span className="unseen">{t`Account: ${name}`}</span>
    </button>
  );
}

export function initials(name: string): string {
  const [first = '', ...rest] = name.trim().split(/\s+/);
  const last = rest.at(-1) ?? '';
  return (first.slice(0, 1) + last.slice(0, 1)).toLocaleUpperCase();
}
