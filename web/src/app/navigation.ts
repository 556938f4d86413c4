/** The app's places, in the order of the menu; one shows as soon as the router knows its path. */
import { msg } from '@lingui/core/macro';

import type { IconName } from '../ui/icons';

export const places: readonly Place[] = [
  { to: '/', label: msg`Dashboard`, icon: 'home', keys: 'g h', scope: null },
  { to: '/claims', label: msg`Claims`, icon: 'claims', keys: 'g c', scope: 'claims:read', ofClaims: true },
  { to: '/tasks', label: msg`Tasks`, icon: 'tasks', keys: 'g t', scope: 'tasks:read' },
  { to: '/reports', label: msg`Reports`, icon: 'reports', keys: 'g e', scope: 'reports:run' },
  { to: '/partners', label: msg`Partners`, icon: 'partners', keys: 'g p', scope: 'partners:read' },
  { to: '/orders', label: msg`Orders`, icon: 'orders', keys: 'g o', scope: 'orders:read' },
  { to: '/reasons', label: msg`Reasons`, icon: 'reasons', keys: 'g r', scope: 'claims.internal:read', ofClaims: true },
  { to: '/departments', label: msg`Departments`, icon: 'departments', keys: 'g d', scope: 'people:read' },
  { to: '/processes', label: msg`Processes`, icon: 'processes', keys: 'g m', scope: 'tasks:read' },
  { to: '/import', label: msg`Import`, icon: 'import', keys: 'g i', scope: 'partners:write', ofClaims: true },
  { to: '/notifications', label: msg`Notifications`, icon: 'bell', keys: 'g n', scope: null },
  { to: '/settings', label: msg`Settings`, icon: 'settings', keys: 'g s', scope: null },
  { to: '/api-console', label: msg`API console`, icon: 'console', keys: 'g a', scope: null },
];

interface Place {
  to: string;
  label: ReturnType<typeof msg>;
  icon: IconName;
  keys: string;
  scope: string | null;
  /** It goes when the organisation keeps no claims. */
  ofClaims?: true;
}
