/** What a partner can be to us: one thing, or several. */
import { msg } from '@lingui/core/macro';

export const kinds = {
  isCustomer: msg({ message: 'Customer', context: 'partner' }),
  isSupplier: msg({ message: 'Supplier', context: 'partner' }),
  isCarrier: msg({ message: 'Carrier', context: 'partner' }),
  isCompetitor: msg({ message: 'Competitor', context: 'partner' }),
  isOther: msg({ message: 'Other', context: 'partner' }),
};
export type Kind = keyof typeof kinds;
export const allKinds = Object.keys(kinds) as Kind[];

export function isKind(given: unknown): given is Kind {
  return typeof given === 'string' && Object.hasOwn(kinds, given);
}

export function kindsOf(partner: Record<Kind, boolean>): Kind[] {
  return allKinds.filter((kind) => partner[kind]);
}
