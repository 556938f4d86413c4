import { afterEach, expect, test } from 'vitest';

import { formats, setTimeZone } from './format';

afterEach(() => setTimeZone(null));
const plain = (text: string) => text.replaceAll(/\s/g, ' '); // spaces that do not break are spaces

test('dates are those of the zone, in words of the language', () => {
  setTimeZone('Asia/Vladivostok');
  expect(plain(formats('ru').date('2026-05-04T20:00:00Z'))).toBe('5 мая 2026 г.');
  expect(formats('en').dateTime('2026-05-04T20:00:00Z')).toMatch(/May 5, 2026, 6:00.AM/);
});

test('a zone that nobody knows is the browser’s', () => {
  setTimeZone('Mars/Olympus');
  expect(formats('en').date('2026-05-04T12:00:00Z')).toBe('May 4, 2026');
});

test('money keeps every digit of its text', () => {
  expect(plain(formats('ru').money({ amount: '12345678901234567.89', currency: 'RUB' }))).toBe('12 345 678 901 234 567,89 ₽');
  expect(formats('en').money({ amount: '-0.5', currency: 'EUR' })).toBe('-€0.50');
});

test.each([
  ['ru', '2026-05-04T11:59:40Z', 'сейчас'],
  ['ru', '2026-05-04T11:55:00Z', '5 минут назад'],
  ['en', '2026-05-03T12:00:00Z', 'yesterday'],
  ['ru', '2026-05-25T12:00:00Z', 'через 3 недели'],
])('in %s %s is %s', (locale, at, said) => {
  expect(plain(formats(locale).relative(at, Date.parse('2026-05-04T12:00:00Z')))).toBe(said);
});
