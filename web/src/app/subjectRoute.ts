/** The route of a record's processes, with the texts that it needs: for the cards of records, which are other features. */
import { lazy } from 'react';

import { loadTexts } from './i18n';

export const SubjectRoute = lazy(async () => {
  const [module] = await Promise.all([import('../features/processes/running/SubjectRoute'), loadTexts('processes')]);
  return module;
});
