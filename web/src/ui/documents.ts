/** Orders, shipments and returns: what each kind is called; an id tells its kind. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

export const documentKinds = ['ORDER', 'SHIPMENT', 'RETURN'] as const;
export type DocumentKind = (typeof documentKinds)[number];

export const documentWords: Record<DocumentKind, MessageDescriptor> = {
  ORDER: msg({ message: 'Order', context: 'document' }),
  SHIPMENT: msg({ message: 'Shipment', context: 'document' }),
  RETURN: msg({ message: 'Return', context: 'document' }),
};

export const documentsWords: Record<DocumentKind, MessageDescriptor> = {
  ORDER: msg({ message: 'Orders', context: 'documents' }),
  SHIPMENT: msg({ message: 'Shipments', context: 'documents' }),
  RETURN: msg({ message: 'Returns', context: 'documents' }),
};

const prefixes: Record<string, DocumentKind> = { ord: 'ORDER', shp: 'SHIPMENT', ret: 'RETURN' };

/** Undefined for what is no such document. */
export const documentKindOf = (id: string): DocumentKind | undefined => prefixes[id.slice(0, 3)];

/** A day as people type it: 2026-11-30, 30.11.2026, 11/30/2026; undefined for what is none. */
export function dayOf(typed: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(typed) ?? [];
  if (year && month && day) return real(year, month, day);
  const [, first, mark, second, last] = /^(\d{1,2})([./])(\d{1,2})\2(\d{4})$/.exec(typed) ?? [];
  if (!first || !second || !last) return undefined;
  return mark === '.' ? real(last, second, first) : real(last, first, second);
}

function real(year: string, month: string, day: string): string | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const moment = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== text ? undefined : text;
}
