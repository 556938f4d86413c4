/** Moments as a date-and-time field has them, in the zone in which they are shown. */
import dayjs from 'dayjs';
import timezone from 'dayjs/plugin/timezone';
import utc from 'dayjs/plugin/utc';

dayjs.extend(utc);
dayjs.extend(timezone);

/** The viewer's zone, the organisation's, the browser's. */
export function zoneOf(viewer: { timeZone?: string | null; organisation?: { timeZone: string } | null }): string {
  return viewer.timeZone ?? viewer.organisation?.timeZone ?? dayjs.tz.guess();
}

/** "2026-11-23T18:05" */
export function toField(moment: string | Date, zone: string): string {
  return dayjs(moment).tz(zone).format('YYYY-MM-DDTHH:mm');
}

export function fromField(text: string, zone: string): string {
  return dayjs.tz(text, zone).toISOString();
}
