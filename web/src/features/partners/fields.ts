/** The fields of a partner that can be changed in place: how each is read, compared and sent. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

import type { PartnerUpdateInput } from '../../api/generated/graphql';
import type { Choice } from '../../ui/pickers/Picker';
import { allKinds, kindsOf, type Kind } from './kinds';
import type { Partner } from './partner';

export interface Values {
  name: string;
  legalName: string;
  kinds: Kind[];
  taxNumber: string;
  phones: string[];
  emails: string[];
  address: string;
  manager: Choice | null;
  language: string;
}
export type FieldName = keyof Values;

export const labels: Record<FieldName, MessageDescriptor> = {
  name: msg`Name`,
  legalName: msg`Legal name`,
  kinds: msg`Kinds`,
  taxNumber: msg`Tax number`,
  phones: msg`Phones`,
  emails: msg`E-mail`,
  address: msg`Address`,
  manager: msg({ message: 'Manager', context: 'partner' }),
  language: msg`Language of letters`,
};
export const fieldNames = Object.keys(labels) as FieldName[];

export const languages: Record<string, MessageDescriptor> = { en: msg`English`, ru: msg`Russian` };

export function valuesOf(partner: Partner): Values {
  const { name, legalName, taxNumber, phones, emails, address, manager, language } = partner;
  return {
    name,
    legalName: legalName ?? '',
    kinds: kindsOf(partner),
    taxNumber: taxNumber ?? '',
    phones: [...phones],
    emails: [...emails],
    address: address ?? '',
    manager: manager ? { id: manager.id, name: manager.name } : null,
    language: language ?? '',
  };
}

export function same<N extends FieldName>(name: N, one: Values[N], other: Values[N]): boolean {
  return keyOf(name, one) === keyOf(name, other);
}

function keyOf(name: FieldName, value: Values[FieldName]): string {
  if (name === 'kinds') return [...(value as Kind[])].sort().join(' ');
  if (typeof value === 'string') return value.trim();
  return JSON.stringify(Array.isArray(value) ? filled(value) : (value?.id ?? null));
}

/** What an update takes for the values. */
export function inputOf(values: Partial<Values>): Partial<PartnerUpdateInput> {
  const { kinds, manager, ...others } = values;
  const given = Object.entries(others).map(([name, value]) => [name, typeof value === 'string' ? value.trim() || null : filled(value)]);
  return {
    ...Object.fromEntries(given),
    ...(manager !== undefined && { managerId: manager?.id ?? null }),
    ...(kinds && Object.fromEntries(allKinds.map((kind) => [kind, kinds.includes(kind)]))),
  };
}

/** The field that stands for an input's path: "emails.2" is about the addresses, "isCarrier" about the kinds. */
export function fieldAt(path: readonly string[]): FieldName | undefined {
  const head = path.find((part) => part !== 'input');
  if (allKinds.some((kind) => kind === head)) return 'kinds';
  const name = head === 'managerId' ? 'manager' : head;
  return fieldNames.find((each) => each === name);
}

/** Without the lines that were left blank. */
export const filled = (lines: readonly string[]) => lines.map((each) => each.trim()).filter((each) => each !== '');
