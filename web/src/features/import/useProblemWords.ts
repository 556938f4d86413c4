/** What is wrong with a row, in words: the service's codes, by the field that they are at. */
import { useLingui } from '@lingui/react/macro';
import { useCallback } from 'react';

import type { About, Problem } from './imports';
import { useWhat } from './what';

/** What all rows of a document tell alike. */
const header = new Set(['number', 'partner', 'manager', 'currency']);

export function useProblemWords({ fields }: About) {
  const { t } = useLingui();
  const what = useWhat();
  return useCallback(
    ({ code, field, value, column }: Problem): string => {
      const kind = fields.find(({ name }) => name === field)?.kind;
      switch (code) {
        case 'REQUIRED':
          if (field === 'closed_at') return t`A settled claim needs the day it was closed.`;
          if (field === 'reason') return t`A claim of this status needs a reason, and each level below another one.`;
          if (field === 'resolution') return t`A settled claim needs its result.`;
          if (field === 'responsible') return t`A claim in progress needs somebody responsible.`;
          return t`It is empty.`;
        case 'INVALID':
          if (!field && !column) return t`The row has more or fewer cells than there are columns.`;
          if (field === 'lines') return t`A claim disputes lines that the file leaves out.`;
          if (what === 'orders' && kind === 'moment') return t`It is no date of the chosen format, or not that of the document's first row.`;
          if (what === 'orders' && field === 'quantity') return t`It is no quantity above zero, or less than a claim disputes.`;
          if (what === 'orders' && header.has(field)) return t`It is not what the document's first row tells.`;
          if (kind === 'moment') return t`It is no date of the chosen format, lies in the future, or is before the claim was registered.`;
          if (kind === 'amount') return t`It is no amount that can be taken.`;
          if (kind === 'word') return value ? t`This text has no meaning yet: give it one at the columns.` : t`It does not fit.`;
          return t`It does not fit.`;
        case 'TOO_LONG':
          return t`It is too long.`;
        case 'TOO_MANY':
          return t`These are too many.`;
        case 'DUPLICATE':
          if (what === 'orders') return t`This document stood in earlier rows already, or its line did.`;
          return t`This number stood in an earlier row already.`;
        case 'NOT_FOUND':
          if (field === 'cancellation_reason') return t`There is no such reason in use, and you may not make one.`;
          return t`There is no active user of the staff with this login.`;
        case 'FORBIDDEN':
          return t`You do not have the right to do this.`;
        default:
          return t`It does not fit.`;
      }
    },
    [fields, t, what],
  );
}
