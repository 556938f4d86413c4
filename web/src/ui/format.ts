/** Dates, numbers and money in the language of the app and the time zone of the user. */
import { useLingui } from '@lingui/react';

let zone: string | undefined;

/** Times are shown in this zone; the browser's when it is unknown. */
export function setTimeZone(given: string | null | undefined) {
  try {
    zone = given ? new Intl.DateTimeFormat('en', { timeZone: given }).resolvedOptions().timeZone : undefined;
  } catch {
    zone = undefined;
  }
}

export interface Sum {
  amount: string;
  currency: string;
}

const units = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

const WEEK = 6 * 86_400_000;

export function formats(locale: string) {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: zone });
  const calendar = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const minute = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone });
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', hour: 'numeric', minute: '2-digit', timeZone: zone });
  const month = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: zone });
  const full = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'medium', timeZone: zone });
  const ago = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const number = new Intl.NumberFormat(locale);
  const quantity = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
  const unit = (of: 'hour' | 'minute') => new Intl.NumberFormat(locale, { style: 'unit', unit: of, unitDisplay: 'short' });
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const list = new Intl.ListFormat(locale);
  const currencies = new Map<string, Intl.NumberFormat>();
  const monies = (currency: string) => {
    const made = currencies.get(currency) ?? new Intl.NumberFormat(locale, { style: 'currency', currency });
    currencies.set(currency, made);
    return made;
  };
  return {
    date: (value: string | Date) => day.format(new Date(value)),
    /** A day of the calendar, as 2026-11-23: the same in every zone. */
    day: (value: string) => calendar.format(new Date(value)),
    dateTime: (value: string | Date) => minute.format(new Date(value)),
    /** Within a week: its day and time; else the date, with its year when it is another one. */
    soon: (value: string | Date, now = Date.now()) => {
      const moment = new Date(value);
      const away = moment.getTime() - now;
      if (away >= 0 && away < WEEK) return weekday.format(moment);
      return (moment.getFullYear() === new Date(now).getFullYear() ? month : day).format(moment);
    },
    fullTime: (value: string | Date) => full.format(new Date(value)),
    number: (value: number) => number.format(value),
    /** A decimal of three places at most, as "2.500". */
    quantity: (value: string) => quantity.format(value as `${number}`),
    /** Hours and minutes; seconds are too small to tell. */
    duration: (seconds: number) => {
      const [hours, rest] = [Math.floor(seconds / 3600), Math.round((seconds % 3600) / 60)];
      const parts = [hours > 0 && unit('hour').format(hours), (rest > 0 || hours === 0) && unit('minute').format(rest)];
      return parts.filter((part) => part !== false).join(' ');
    },
    /** 0.5 is a half. */
    percent: (value: number) => percent.format(value),
    list: (values: string[]) => list.format(values),
    // Decimals travel as text, and Intl reads text without rounding it through a float.
    money: ({ amount, currency }: Sum) => monies(currency).format(amount as `${number}`),
    /** A price for one, to the fourth decimal where it has that. */
    price: ({ amount, currency }: Sum) =>
      new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 4 }).format(amount as `${number}`),
    relative: (value: string | Date, now = Date.now()) => {
      const seconds = (new Date(value).getTime() - now) / 1000;
      const [unit, size] = units.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', 60];
      return unit === 'second' ? ago.format(0, 'second') : ago.format(Math.round(seconds / size), unit);
    },
  };
}

let last: { locale: string; zone: string | undefined; formats: ReturnType<typeof formats> } | undefined;

/** Formats are dear to make, and a list wants them hundreds of times. */
function formatsOnce(locale: string) {
  if (last?.locale !== locale || last.zone !== zone) last = { locale, zone, formats: formats(locale) };
  return last.formats;
}

export function useFormat() {
  const { i18n } = useLingui();
  return formatsOnce(i18n.locale);
}
