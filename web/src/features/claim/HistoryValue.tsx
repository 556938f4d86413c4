/** A value as the history kept it, in words: names for ids, the app's words for codes. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';

import { useFormat } from '../../ui/format';
import { words } from '../../ui/words';
import { isId, isObject } from './events';
import { fieldNamed, fieldOf, listOf } from './fields';

export type Names = ReadonlyMap<string, string>;

const LONG = 300;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
const deadlines = { RESPONSE: msg`to answer`, RESOLUTION: msg`to settle` };

export function HistoryValue({ field, value, names }: { field: string; value: unknown; names: Names }) {
  const { t } = useLingui();
  const format = useFormat();
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0))
    return (
      <span className="card-none">
        <Trans>not set</Trans>
      </span>
    );
  if (isId(value)) return names.get(value) ?? t`(not visible to you)`;
  if (Array.isArray(value)) return value.map(String).join(', ');
  if (isObject(value)) return Object.values(value).map(String).join(' ');
  if (field === 'deadline') return coded(deadlines, value, t);
  if (field === 'paused_seconds') return format.duration(Number(value));
  if (field === 'status') return coded(words.ClaimStatus, value, t);
  const name = fieldNamed(field);
  const of = name && fieldOf(name);
  if (of?.list) return coded(listOf(of.list), value, t);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (of?.kind === 'moment' || MOMENT.test(text)) return format.dateTime(text);
  if (of?.kind === 'amount') return format.number(Number(text));
  return text.length > LONG ? `${text.slice(0, LONG)}…` : text;
}

type Translate = ReturnType<typeof useLingui>['t'];

function coded(list: Record<string, MessageDescriptor>, value: unknown, t: Translate): string {
  const found = typeof value === 'string' ? list[value] : undefined;
  return found ? t(found) : String(value);
}
