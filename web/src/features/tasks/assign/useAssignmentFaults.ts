/** Refusals of an assignment's fields, worded for them. */
import { useLingui } from '@lingui/react/macro';

import { useFormFaults } from '../../../ui/formFaults';
import type { Fault } from '../../../api/errors';
import { paths } from './draft';

const ifInvalid = (text: string) => ({ code }: Fault) => (code === 'INVALID' ? text : undefined);

export function useAssignmentFaults() {
  const { t } = useLingui();
  return useFormFaults(paths, {
    dueAt: ({ code }) => (code === 'INVALID' ? t`This moment has passed.` : code === 'REQUIRED' ? t`Say until when.` : undefined),
    performerId: ({ code }) => (code === 'REQUIRED' ? t`Choose who does it.` : undefined),
    checkerId: ({ code }) => (code === 'REQUIRED' ? t`Choose who checks it.` : undefined),
    checkDueAt: ifInvalid(t`It is checked after it is due.`),
    startsAt: ifInvalid(t`It starts before it is due.`),
    remindAt: ifInvalid(t`One is reminded before it is due.`),
  });
}
