/** What stopped a print where no line of its template is at fault; the compiler's own errors are told in its words. */
import { useLingui } from '@lingui/react/macro';

export function useRuleWords(): Record<string, string | undefined> {
  const { t } = useLingui();
  return {
    DEADLINE: t`Typesetting took too long and was stopped.`,
    MEMORY: t`Typesetting took too much memory and was stopped.`,
    SIZE: t`The pages are too large.`,
    CRASH: t`This template cannot be typeset with these values.`,
  };
}
