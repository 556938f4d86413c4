/** What rights are called: names that the schema keeps as text. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

export const scopes: Record<string, MessageDescriptor> = {
  'claims:read': msg`Read claims`,
  'claims:write': msg`Register and change claims`,
  'claims:transition': msg`Move claims on`,
  'claims.internal:read': msg`Read what is internal: reasons, culprits, comments, history`,
  'partners:read': msg`Read partners and contact persons`,
  'partners:write': msg`Change partners and contact persons`,
  'orders:read': msg`Read orders, shipments and returns`,
  'orders:write': msg`Tell orders, shipments and returns, cancel lines`,
  'people:read': msg`Read departments, users and roles`,
  'tasks:read': msg`Read tasks and processes`,
  'tasks:write': msg`Do tasks, start processes`,
  'reports:run': msg`Run reports`,
  'catalogues:write': msg`Change reasons, roles and processes`,
  admin: msg`Administer users, partner systems and settings`,
};
