/** Those who would get a task, by their names. */
import { t } from '@lingui/core/macro';

import type { WhoGetsQuery } from '../../../api/generated/graphql';

type Previewed = NonNullable<WhoGetsQuery['performerPreview']>['performers'][number];

/** Who is away is told with who stands in. */
export function nameOf({ user, isAbsent, deputy, isDeputyAbsent }: Previewed): string {
  const name = user?.name ?? '…';
  if (!isAbsent) return name;
  const standIn = deputy?.name;
  return standIn && !isDeputyAbsent ? t`${name} (away; ${standIn} stands in)` : t`${name} (away)`;
}

export const others = (count: number): string => t`${count} others`;
