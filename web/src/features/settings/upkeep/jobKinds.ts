/** What jobs are called; one that has no name here is shown by its own. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

const kinds: Readonly<Record<string, MessageDescriptor>> = {
  'accounts.purge': msg`Clear away expired sessions`,
  'claims.deadlines': msg`Look for deadlines`,
  'claims.recount': msg`Count deadlines anew`,
  'jobs.purge': msg`Clear away the log of jobs`,
  'notifications.tell': msg`Tell people of an event`,
  'notifications.post': msg`Gather what is to be sent by e-mail`,
  'notifications.send': msg`Send an e-mail`,
  'notifications.purge': msg`Clear away old notifications`,
  'process.timers': msg`Look for timers of processes`,
  'process.call': msg`Call a service of a process`,
  'process.timer': msg`Let a timer of a process go off`,
  'process.send': msg`Send a message of a process`,
  'process.deliver': msg`Deliver a message to a process`,
  'reports.fold': msg`Sum up what reports count by`,
  'reports.due': msg`Look for reports that are to be mailed`,
  'reports.send': msg`Mail a report`,
  'reports.sweep': msg`Clear away what is known of old letters with reports`,
  'task.overdue': msg`Look for overdue tasks`,
  'task.remind': msg`Remind of tasks`,
  'task.lacking': msg`Look for tasks that nobody gets`,
  'assignment.start': msg`Begin deferred assignments`,
};

export function kindName(kind: string): MessageDescriptor | string {
  return kinds[kind] ?? kind;
}
