/** What was done but is worth a look. */
import { i18n } from '@lingui/core';

import type { WarningCode } from '../../api/generated/graphql';
import { toast } from '../../ui/toasts';
import { words } from '../../ui/words';

export function tellWarnings(warnings: readonly { code: WarningCode }[]) {
  for (const { code } of warnings) toast({ text: i18n._(words.WarningCode[code]) });
}
