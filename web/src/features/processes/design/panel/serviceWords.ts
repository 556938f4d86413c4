/** What the services of the catalogue and their inputs are called. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

export const handlerWords: Record<string, MessageDescriptor> = {
  'claim.transition': msg`Move the claim on`,
  'claim.assign': msg`Assign the claim`,
  'claim.set': msg`Set a field of the claim`,
  notify: msg`Notify people`,
  webhook: msg`Call another system`,
};

export const inputWords: Record<string, MessageDescriptor> = {
  transition: msg`Step`,
  comment: msg`Comment`,
  resolution: msg({ message: 'Result', context: 'claim' }),
  amountSettled: msg`Amount settled`,
  remedyGiven: msg`Remedy given`,
  responsible: msg`Responsible`,
  field: msg`Field`,
  value: msg({ message: 'Value', context: 'service' }),
  to: msg`To whom`,
  text: msg`Text`,
  url: msg`Address (https)`,
};
