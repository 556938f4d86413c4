/** What a member of staff is called by role. */
import { msg } from '@lingui/core/macro';

import type { StaffRole } from '../api/generated/graphql';
import { words } from '../ui/words';

export function roleName(role: StaffRole | null | undefined) {
  return role ? words.StaffRole[role] : msg`User`;
}
