import { expect, test } from 'vitest';

import { instancesSearch, isFiltered, whereOf } from './search';

test('what the address tells becomes what is asked for', () => {
  const search = instancesSearch({ definition: 'pdf_1', status: ['RUNNING', 'NONSENSE'], failed: true, subject: 'clm_2', after: 'abc' });
  expect(whereOf(search)).toEqual({
    definition: { id: { eq: 'pdf_1' } },
    status: { in: ['RUNNING'] },
    incidents: { gt: 0 },
    subjectId: { eq: 'clm_2' },
  });
  expect(isFiltered(search)).toBe(true);
});

test('what the address should not tell is not asked', () => {
  expect(instancesSearch({ definition: 'usr_1', status: 'RUNNING', failed: 'yes', subject: 7 })).toEqual({});
  expect(isFiltered({ after: 'abc' })).toBe(false);
});
