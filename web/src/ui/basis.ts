/** What a claim's basis is called: a partner, another system's document, an order, a shipment, a return. */
import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

type Basis =
  | { name: string }
  | { type: string; number: string }
  | { __typename: 'CustomerOrder' | 'Shipment' | 'CustomerReturn'; number: string };

const kinds: Record<'CustomerOrder' | 'Shipment' | 'CustomerReturn', MessageDescriptor> = {
  CustomerOrder: msg({ message: 'Order', context: 'document' }),
  Shipment: msg({ message: 'Shipment', context: 'document' }),
  CustomerReturn: msg({ message: 'Return', context: 'document' }),
};

export function basisName(basis: Basis, i18n: I18n): string {
  if ('name' in basis) return basis.name;
  if ('type' in basis) return `${basis.type} ${basis.number}`;
  const { __typename: kind, number } = basis;
  return `${i18n._(kinds[kind])} ${number}`;
}
