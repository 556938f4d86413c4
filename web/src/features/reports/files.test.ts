import { expect, test } from 'vitest';

import { fileOf } from './files';

test('a file is asked for by the variables of the query', () => {
  const link = new URL(fileOf('dynamics', 'pdf', 'ru', { filter: { from: '2026-01-01', to: '2026-12-31' }, interval: undefined }), 'http://here');
  expect(link.pathname).toBe('/api/exports/reports/registrationDynamics');
  expect(Object.fromEntries(link.searchParams)).toEqual({
    format: 'pdf',
    language: 'ru',
    variables: '{"filter":{"from":"2026-01-01","to":"2026-12-31"}}',
  });
});
