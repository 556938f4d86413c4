/** A filter's value in words, as its chip shows it. */
import type { I18n, MessageDescriptor } from '@lingui/core';
import { plural, t } from '@lingui/core/macro';

import { ME } from '../../../ui/filters/keys';
import type { formats } from '../../../ui/format';
import { words } from '../../../ui/words';
import { periodWords } from '../../../ui/wordsOfPeriods';
import { fieldOf, type FieldName } from '../fields';
import type { Value } from '../values';
import { flagWords } from './conditions';

export interface Telling {
  i18n: I18n;
  format: ReturnType<typeof formats>;
  /** Names of records, by id. */
  names: ReadonlyMap<string, string>;
}

/** So many are named; the others are counted. */
const NAMED = 2;

export function told(name: FieldName, value: Value, telling: Telling): string {
  const { i18n, format } = telling;
  switch (value.is) {
    case 'set':
      return fieldOf(name).kind === 'flag' ? i18n._(flagWords.yes) : t`is set`;
    case 'unset':
      return fieldOf(name).kind === 'flag' ? i18n._(flagWords.no) : t`is not set`;
    case 'text':
      return `“${value.text}”`;
    case 'among': {
      const all = value.of.map((each) => wordOf(name, each, telling));
      const some = all.slice(0, NAMED).join(', ') + (all.length > NAMED ? ` +${all.length - NAMED}` : '');
      if (value.set) return t`another than ${some}`;
      if (value.not) return t`not ${some}`;
      return value.exact ? t`exactly ${some}` : some;
    }
    case 'period':
      return i18n._(periodWords[value.period]);
    case 'days':
      return value.ago
        ? plural(value.days, { one: 'more than # day ago', other: 'more than # days ago' })
        : plural(value.days, { one: 'last # day', other: 'last # days' });
    case 'moments': {
      const told = (at: string | null) => (at === null ? '' : format.dateTime(at));
      const [from, to] = [told(value.from), told(value.to)];
      if (!to) return t`from ${from}`;
      return from ? `${from} – ${to}` : t`up to ${to}`;
    }
    case 'range': {
      const from = value.from === null ? '' : bound(name, value.from, format);
      const to = value.to === null ? '' : bound(name, value.to, format);
      if (to === '') return t`from ${from}`;
      if (from === '') return t`up to ${to}`;
      return from === to ? from : `${from} – ${to}`;
    }
  }
}

function bound(name: FieldName, text: string, format: Telling['format']): string {
  return fieldOf(name).kind === 'date' ? format.day(text) : format.number(Number(text));
}

export function wordOf(name: FieldName, value: string, { i18n, names }: Telling): string {
  const field = fieldOf(name);
  if (field.kind === 'enum') {
    const word = (words[field.of] as Record<string, MessageDescriptor>)[value];
    return word ? i18n._(word) : value;
  }
  return value === ME ? t`me` : (names.get(value) ?? '…');
}
