/** Why a process stands still, by the engine's rules; what a service answered is told as it was said. */
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
  steps: msg`The process went round without end.`,
  timer: msg`The moment of the timer is not known.`,
  variables: msg`The variables are too large.`,
};
export const anyIncident = msg`It could not be done.`;
