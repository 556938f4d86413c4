/** What the services of the catalogue and their inputs are called. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

export const handlerWords: Record<string, MessageDescriptor> = {};

export const inputWords: Record<string, MessageDescriptor> = {
  to: msg`To whom`,
  text: msg`Text`,
};
