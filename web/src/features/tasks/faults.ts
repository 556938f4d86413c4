/** Why something with a task was refused, where general words would be wrong of it. */
import { t } from '@lingui/core/macro';

import type { Fault } from '../../api/errors';

export function taskFault({ code, path }: Fault): string | undefined {
  if (code === 'VERSION_CONFLICT') return t`The task has changed meanwhile: look at it and try again.`;
  if (code === 'TRANSITION_NOT_ALLOWED') return t`It is stopped, or has come too far for this.`;
  if (code === 'FORBIDDEN' && path.length === 0) return t`This task is not yours to act on.`;
  return undefined;
}
