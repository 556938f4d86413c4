/** When something is due: its moment, and in words and colour how it stands; done in time says nothing. */
import './tasks.css';

import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';

import { useFormat } from '../format';
import { useNow } from './useNow';

interface Props {
  at: string | null | undefined;
  /** When it ended; a task that has ended is late no more than it was then. */
  closedAt?: string | null;
  /** One line: the words alone, the moment on hovering. */
  brief?: boolean;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export function Due({ at, closedAt, brief }: Props) {
  const { t } = useLingui();
  const format = useFormat();
  const now = useNow();
  if (!at) return brief ? null : <span className="task-due">{t`Not set`}</span>;
  const left = Date.parse(at) - (closedAt ? Date.parse(closedAt) : now);
  const tone = left < 0 ? 'late' : !closedAt && left < DAY ? 'soon' : undefined;
  const words = left < 0 ? lateness(-left, closedAt != null) : !closedAt && left < 2 * DAY ? format.relative(at, now) : null;
  return (
    <span className="task-due" data-tone={tone}>
      {(!brief || !words) && (
        <time dateTime={at} title={format.fullTime(at)}>
          {brief ? format.soon(at, now) : format.dateTime(at)}
        </time>
      )}
      {words && (
        <span className="due-words" title={brief ? format.fullTime(at) : undefined}>
          {words}
        </span>
      )}
    </span>
  );
}

function lateness(by: number, isDone: boolean): string {
  const [days, hours, minutes] = [Math.floor(by / DAY), Math.floor(by / HOUR), Math.max(1, Math.floor(by / 60_000))];
  if (isDone) {
    if (days > 0) return plural(days, { one: 'late by # day', other: 'late by # days' });
    return hours > 0 ? plural(hours, { one: 'late by # hour', other: 'late by # hours' }) : plural(minutes, { one: 'late by # minute', other: 'late by # minutes' });
  }
  if (days > 0) return plural(days, { one: 'overdue by # day', other: 'overdue by # days' });
  return hours > 0 ? plural(hours, { one: 'overdue by # hour', other: 'overdue by # hours' }) : plural(minutes, { one: 'overdue by # minute', other: 'overdue by # minutes' });
}
