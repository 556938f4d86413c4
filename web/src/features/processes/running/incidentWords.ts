/** Why a process stands still, by the engine's rules and by the codes of errors that services answer with. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

export const incidents: Record<string, MessageDescriptor> = {
  call: msg`The process that it calls cannot be started.`,
  condition: msg`A condition could not be decided.`,
  correlation: msg`What finds its message is not known.`,
  due: msg`The date by which it is due is not known.`,
  error: msg`An error was raised that nothing catches.`,
  'flow.none': msg`No way on is open: none of the conditions holds.`,
  importance: msg`A variable does not hold an importance.`,
  'join.stuck': msg`It waits for a way that cannot come any more.`,
  levels: msg`Processes call one another too deeply.`,
  'loop.items': msg`It runs for each item of a list, and the variable holds none.`,
  'loop.many': msg`It would run too often.`,
  'loop.times': msg`How often it runs is not known.`,
  performer: msg`Nobody is found who does it.`,
  service: msg`The service has failed: the log of Redress tells more.`,
  steps: msg`The process went round without end.`,
  timer: msg`The moment of the timer is not known.`,
  variables: msg`The variables are too large.`,
};
/** Of errors that nothing in the diagram catches; other codes are worded as everywhere. */
export const codes: Record<string, MessageDescriptor> = {
  BLOCKED: msg`Something else of the claim must end first.`,
  INVALID: msg`What the service was given does not fit.`,
  NOT_FOUND: msg`What the service was given is not there any more.`,
  REQUIRED: msg`The claim lacks what this step needs.`,
  TRANSITION_NOT_ALLOWED: msg`The claim's status does not allow this step.`,
  WEBHOOK_FORBIDDEN: msg`The address of the other system may not be called.`,
  WEBHOOK_UNREACHED: msg`The other system could not be reached, though it was called five times.`,
};
export const anyIncident = msg`It could not be done.`;
