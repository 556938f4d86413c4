/** What the fields of a map are called, and what an import needs them for. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

import { words } from '../../ui/words';
import { fieldWord } from '../../ui/wordsOfHistory';
import type { What } from './what';

const numberWord = msg`Number there`;

/** Of documents and their lines. */
const ofOrders: Partial<Record<string, MessageDescriptor>> = {
  number: msg({ message: 'Number', context: 'document' }),
  date: msg({ message: 'Date', context: 'document' }),
  item: msg`Item`,
  quantity: msg`Quantity`,
  position: msg({ message: 'Number of the line', context: 'document' }),
  unit: msg`Unit`,
  price_group: msg`Price group`,
  price: msg`Price`,
  amount: msg`Amount`,
  manager: msg({ message: 'Manager', context: 'document' }),
  cancellation_reason: msg`Cancellation reason`,
  cancelled_at: msg`Cancelled at`,
};

export const labelOf = (name: string): MessageDescriptor =>
  name === 'external_id' ? numberWord : (ofOrders[name] ?? fieldWord(name) ?? msg`Unknown field`);

const hintsOfOrders: Partial<Record<string, MessageDescriptor>> = {
  external_id: msg`What the other system calls the document. One that is here already is brought up to date.`,
  partner: msg`By its exact name; made where there is none.`,
  position: msg`By which the line is known again; its place in the document unless told.`,
  price: msg`It or the amount is required.`,
  amount: msg`It or the price is required.`,
  manager: msg`By login.`,
  currency: msg`The organisation's own unless told.`,
  cancellation_reason: msg`Of an order's line, by name; made where there is none. Empty: it is not cancelled.`,
};

export const hintOf = (what: What, name: string): MessageDescriptor | undefined => (what === 'orders' ? hintsOfOrders : hints)[name];

const hints: Partial<Record<string, MessageDescriptor>> = {
  external_id: msg`What the other system calls the claim. A claim that is here already is not imported again.`,
  partner: msg`By its exact name; made where there is none.`,
  status: msg`Registered unless told.`,
  closed_at: msg`Settled claims need it; others do without.`,
  reason: msg`From the top of the tree down. Every status but Registered and Withdrawn needs it.`,
  resolution: msg`Settled claims need it.`,
  responsible: msg`By login. Claims in progress need it.`,
  at_fault_employee: msg`By login.`,
  at_fault_department: msg`By name; made where there is none.`,
  currency: msg`The organisation's own unless told.`,
  channel: msg`“Import” unless told.`,
  importance: msg`Normal unless told.`,
  direction: msg`From a customer unless told.`,
  tags: msg`Empty ones are left out.`,
};

/** The words of a closed list, by their values. */
export const wordsOf: Partial<Record<string, Readonly<Record<string, MessageDescriptor>>>> = {
  status: words.ClaimStatus,
  direction: words.ClaimDirection,
  importance: words.Importance,
  severity: words.Severity,
  channel: words.Channel,
  remedy_sought: words.Remedy,
  remedy_given: words.Remedy,
};

/** How dates are written, each with the last day of a year for its example. */
export const dateFormats: Readonly<Record<string, string>> = {
  '%d.%m.%Y': '31.12.2026',
  '%d.%m.%Y %H:%M': '31.12.2026 18:05',
  '%d.%m.%Y %H:%M:%S': '31.12.2026 18:05:00',
  '%d.%m.%y': '31.12.26',
  '%d/%m/%Y': '31/12/2026',
  '%m/%d/%Y': '12/31/2026',
  '%m/%d/%Y %H:%M': '12/31/2026 18:05',
  '%Y/%m/%d': '2026/12/31',
  '%d-%m-%Y': '31-12-2026',
  '%d %b %Y': '31 Dec 2026',
};

/** Which of the words a text means; a code means itself. */
export function meaningOf(text: string, known: Readonly<Record<string, string>>): string | undefined {
  const plain = text.trim().toLocaleLowerCase();
  const code = plain.toUpperCase().replaceAll(/[ -]/g, '_');
  if (Object.hasOwn(known, code)) return code;
  return Object.keys(known).find((each) => known[each]?.toLocaleLowerCase() === plain);
}
