/** What is done with a schedule: sent at once, paused, resumed, left, deleted. */
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { useChange, type Outcome } from '../../../api/change';
import { confirm } from '../../../ui/confirm';
import { toast, toastFaults } from '../../../ui/toasts';
import { deleteDocument, leaveDocument, pauseDocument, resumeDocument, sendDocument, type Schedule } from './documents';

export function useScheduleActs({ id, version, name }: Schedule) {
  const { t } = useLingui();
  const [send] = useChange(sendDocument);
  const [pause] = useChange(pauseDocument);
  const [resume] = useChange(resumeDocument);
  const [leave] = useChange(leaveDocument);
  const [remove] = useChange(deleteDocument);
  const [busy, setBusy] = useState(false);
  const variables = { input: { id, expectedVersion: version } };
  const act = async (change: (given: typeof variables) => Promise<Outcome<unknown>>, told: string) => {
    setBusy(true);
    const { done, faults } = await change(variables);
    setBusy(false);
    if (done) toast({ text: told });
    else toastFaults(faults);
  };
  const ask = async (question: Parameters<typeof confirm>[0], ...doing: Parameters<typeof act>) => {
    if (await confirm(question)) await act(...doing);
  };
  const leaving = { title: t`Receive “${name}” no longer?`, text: t`Others go on getting it. Who set it up can add you again.`, action: t`Receive no longer` };
  const removing = {
    title: t`Delete “${name}”?`,
    text: t`Nobody gets this report any more, and what is known of its letters goes.`,
    action: t`Delete`,
    danger: true,
  };
  return {
    busy,
    send: () => void act(send, t`“${name}” is being sent`),
    pause: () => void act(pause, t`“${name}” is paused`),
    resume: () => void act(resume, t`“${name}” is sent on schedule again`),
    leave: () => void ask(leaving, leave, t`You receive “${name}” no longer`),
    remove: () => void ask(removing, remove, t`“${name}” is deleted`),
  };
}
