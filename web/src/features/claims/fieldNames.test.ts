import { expect, test } from 'vitest';

import { nameOfField } from './fieldNames';
import { fieldNames } from './fields';

test.each(fieldNames)('%s has a name', (name) => {
  expect(nameOfField(name)).toBeTruthy();
});
