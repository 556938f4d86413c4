import { defineConfig } from '@lingui/conf';
import { formatter } from '@lingui/format-po';

// FEATURE=claims limits extraction to that feature's texts, so that two people can extract at once;
// FEATURE=shared to those of app, api and ui.
const feature = process.env.FEATURE;
const shared = {
  path: '<rootDir>/src/locales/{locale}',
  include: ['<rootDir>/src/app', '<rootDir>/src/api', '<rootDir>/src/ui'],
  exclude: ['**/generated/**', '**/*.test.*'],
};
const features = {
  path: '<rootDir>/src/features/{name}/locales/{locale}',
  include: ['<rootDir>/src/features/{name}/'],
  exclude: ['**/*.test.*'],
};
const only = {
  path: `<rootDir>/src/features/${feature}/locales/{locale}`,
  include: [`<rootDir>/src/features/${feature}/`],
  exclude: ['**/*.test.*'],
};

const catalogs = feature === 'shared' ? [shared] : feature ? [only] : [shared, features];

export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'ru'],
  catalogs,
  format: formatter({ lineNumbers: false }),
});
