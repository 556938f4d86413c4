/** The other language, for those who cannot read this one. */
import { useLingui } from '@lingui/react/macro';
import { Button, Group } from '@mantine/core';

import { chooseLocale } from '../../app/i18n';

export function LanguageLinks() {
  const { i18n } = useLingui();
  return (
    <Group justify="center" mt="md">
      {i18n.locale === 'ru' ? (
        <Button variant="subtle" size="compact-sm" lang="en" onClick={() => void chooseLocale('en')}>
          English
        </Button>
      ) : (
        <Button variant="subtle" size="compact-sm" lang="ru" onClick={() => void chooseLocale('ru')}>
          Русский
        </Button>
      )}
    </Group>
  );
}
