/** What a claim's basis is called: a partner, another system's document, an order, a shipment, a return. */
import type { I18n } from '@lingui/core';

import { documentKindOf, documentWords } from './documents';

type Basis = { id: string } & ({ name: string } | { type: string; number: string } | { number: string });

export function basisName(basis: Basis, i18n: I18n): string {
  if ('name' in basis) return basis.name;
  if ('type' in basis) return `${basis.type} ${basis.number}`;
  const kind = documentKindOf(basis.id);
  return kind ? `${i18n._(documentWords[kind])} ${basis.number}` : basis.number;
}
