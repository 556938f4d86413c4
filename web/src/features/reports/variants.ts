/** The saved variants of reports: period, parts and filters of one, kept by name. */
import { msg } from '@lingui/core/macro';

import { graphql } from '../../api/generated';
import type { ReportVariantsQuery } from '../../api/generated/graphql';
import type { Viewed } from '../../ui/views/views';
import { pathOf, type ReportName } from './reports';
import { kept, reportSearch, type ReportSearch } from './search';

export const variantsDocument = graphql(`
  query ReportVariants($after: String) {
    savedViews(first: 100, after: $after, where: { page: { startsWith: "reports/" } }) {
      nodes {
        ...SavedViewTab
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const variantsIn = (data: ReportVariantsQuery) => data.savedViews;

/** What the server calls the page of a report. */
export const pageOf = (name: ReportName) => `reports/${name}`;

const words: Viewed<ReportSearch>['words'] = {
  views: msg`Variants`,
  view: msg`Variant`,
  act: msg`Variant…`,
  save: msg`Save as a variant`,
  saveAs: msg`Save as a variant…`,
  saveAsAnother: msg`Save as another variant…`,
  rename: msg`Rename the variant`,
  remove: msg`Delete the variant?`,
  goes: (name) => msg`“${name}” goes; the report stays.`,
  goesForAll: (name) => msg`Colleagues lose “${name}” too.`,
  saved: msg`The variant is saved`,
  removed: msg`The variant is deleted`,
  shared: msg`The variant is shared`,
  own: msg`The variant is your own`,
};

export const variantSearch = (query: unknown) => kept(reportSearch((query ?? {}) as Record<string, unknown>));

export const variantsOf = (name: ReportName): Viewed<ReportSearch> => ({
  page: pageOf(name),
  to: pathOf(name),
  usual: [{ key: 'usual', name: msg({ message: 'Usual', context: 'variant' }), search: {} }],
  kept,
  searchOf: variantSearch,
  words,
});
