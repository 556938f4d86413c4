/** What numbers a field takes, in words. */
import { t } from '@lingui/core/macro';

import type { Field } from './schema';

export function boundsOf({ kind, min, max }: Field): string | undefined {
  if (kind !== 'integer' && kind !== 'number') return undefined;
  if (min !== undefined && max !== undefined) return t`From ${min} to ${max}`;
  if (min !== undefined) return t`At least ${min}`;
  return max === undefined ? undefined : t`At most ${max}`;
}
