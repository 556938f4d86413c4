import { expect, test } from 'vitest';

import { layoutOf, textOfLayout, usual } from './layout';

test('a layout is text and back', () => {
  const text = 'title:400,number,amountClaimed';
  expect(layoutOf(text)).toEqual([
    { name: 'title', width: 400 },
    { name: 'number', width: 116 },
    { name: 'amountClaimed', width: 128 },
  ]);
  expect(textOfLayout(layoutOf(text))).toBe(text);
});

test('what is unknown is left out, and widths have bounds', () => {
  expect(layoutOf('nothing,number:1,number:9999')).toEqual([{ name: 'number', width: 800 }]);
  expect(layoutOf('nothing')).toEqual(usual);
  expect(layoutOf(null)).toEqual(usual);
});
