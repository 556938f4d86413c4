/** What a member of staff is called by role. */
import { msg } from '@lingui/core/macro';

import type { StaffRole } from '../api/generated/graphql';

const names = {
  ADMINISTRATOR: msg`Administrator`,
  MANAGER: msg`Claims manager`,
  AGENT: msg`Claims agent`,
  AUDITOR: msg`Auditor`,
} satisfies Record<StaffRole, unknown>;

export function roleName(role: StaffRole | null | undefined) {
  return role ? names[role] : msg`User`;
}
