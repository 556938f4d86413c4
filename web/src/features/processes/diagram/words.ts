/** What the elements of a diagram are called where they have no name of their own. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

export const kinds: Record<string, MessageDescriptor> = {
  startEvent: msg`Start`,
  endEvent: msg({ message: 'End', context: 'process' }),
  intermediateThrowEvent: msg({ message: 'Sending event', context: 'process' }),
  intermediateCatchEvent: msg({ message: 'Waiting event', context: 'process' }),
  boundaryEvent: msg({ message: 'Event on a task', context: 'process' }),
  task: msg`Step without a performer`,
  userTask: msg`Task of a person`,
  manualTask: msg`Task by hand`,
  receiveTask: msg`Wait for a message`,
  sendTask: msg`Send a message`,
  serviceTask: msg`Service`,
  subProcess: msg`Subprocess`,
  callActivity: msg`Another process`,
  exclusiveGateway: msg`Decision`,
  parallelGateway: msg`Parallel ways`,
  inclusiveGateway: msg`One or more ways`,
  eventBasedGateway: msg`Whatever comes first`,
  sequenceFlow: msg({ message: 'Way', context: 'process' }),
  participant: msg`Pool`,
  lane: msg`Lane`,
  process: msg({ message: 'Process', context: 'diagram' }),
};

/** A gateway with one way out. */
export const meeting = msg`Ways meet`;

export const marks: Record<string, MessageDescriptor> = {
  timer: msg`timer`,
  message: msg({ message: 'message', context: 'process' }),
  signal: msg`signal`,
  error: msg({ message: 'error', context: 'process' }),
  terminate: msg`ends everything`,
  link: msg({ message: 'link', context: 'process' }),
};
