/** When a task is due, as an inbox parts it: the server's `rules/inbox.py` says the same. */
import dayjs from 'dayjs';
import timezone from 'dayjs/plugin/timezone';
import utc from 'dayjs/plugin/utc';

import type { InboxGroup } from '../../api/generated/graphql';
import { groups } from './groups';

dayjs.extend(utc);
dayjs.extend(timezone);

/** When the parts end, in their order, but for the last, which has no end: now, the day, this week, the next; weeks begin on Monday. */
export function endsOf(now: Date, zone: string): string[] {
  const today = dayjs(now).tz(zone).startOf('day');
  const monday = dayOf(today, 7 - ((today.day() + 6) % 7), zone);
  const ends = [dayjs(now), dayOf(today, 1, zone), monday, dayOf(monday, 7, zone)];
  return ends.map((end) => end.toISOString());
}

/** What is never due is later. */
export function groupOf(dueAt: string | null | undefined, ends: readonly string[]): InboxGroup {
  const at = dueAt ? ends.findIndex((end) => Date.parse(dueAt) < Date.parse(end)) : -1;
  return groups[at] ?? 'LATER';
}

/** Midnight so many days on, by the calendar: a day may have 23 hours. */
function dayOf(from: dayjs.Dayjs, days: number, zone: string): dayjs.Dayjs {
  return dayjs.tz(`${from.add(days, 'day').format('YYYY-MM-DD')}T00:00`, zone);
}
