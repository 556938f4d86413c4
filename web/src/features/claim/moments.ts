/** Moments as a date-and-time field has them, in the zone in which they are shown. */
import dayjs from 'dayjs';
import timezone from 'dayjs/plugin/timezone';
import utc from 'dayjs/plugin/utc';

import { useViewer } from '../../app/viewer';

dayjs.extend(utc);
dayjs.extend(timezone);

export function useZone(): string {
  const { timeZone, organisation } = useViewer();
  return timeZone ?? organisation?.timeZone ?? dayjs.tz.guess();
}

/** "2026-11-23T18:05" */
export function toField(moment: string, zone: string): string {
  return dayjs(moment).tz(zone).format('YYYY-MM-DDTHH:mm');
}

export function fromField(text: string, zone: string): string {
  return dayjs.tz(text, zone).toISOString();
}
