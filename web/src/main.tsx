import './app/styles';

import { I18nProvider } from '@lingui/react';
import { MantineProvider } from '@mantine/core';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Provider as GraphqlProvider } from 'urql';

import { client } from './api/client';
import { activateLocale, i18n, initialLocale } from './app/i18n';
import { router } from './app/router';
import { schemes, theme } from './app/theme';
import { watchFocus } from './ui/focus';

// The texts, the viewer and the page are on their way together.
await Promise.all([activateLocale(initialLocale()), router.load()]);

watchFocus();
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no root.');
createRoot(root).render(
  <StrictMode>
    <I18nProvider i18n={i18n}>
      <MantineProvider theme={theme} defaultColorScheme="auto" colorSchemeManager={schemes}>
        <GraphqlProvider value={client}>
          <RouterProvider router={router} />
        </GraphqlProvider>
      </MantineProvider>
    </I18nProvider>
  </StrictMode>,
);
