/** The index of the settings: every section with what it holds, found by words. */
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack, TextInput, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';

import { useCommands } from '../../app/commands';
import { announce } from '../../ui/announce';
import { Icon } from '../../ui/icons';
import { PageHeader } from '../../ui/PageHeader';
import { Message } from '../../ui/StateView';
import { useSections, type ShownSection } from './useSections';

export function SettingsPage() {
  const { t } = useLingui();
  const [words, setWords] = useState('');
  const groups = useFound(words);
  const field = useRef<HTMLInputElement>(null);
  useCommands(
    useMemo(
      () => [{ id: 'settings.find', group: t`Settings`, label: t`Find a setting`, keys: '/', run: () => field.current?.focus() }],
      [t],
    ),
  );
  return (
    <Stack maw={860}>
      <PageHeader title={t`Settings`} />
      <TextInput
        ref={field}
        type="search"
        aria-label={t`Find a setting`}
        placeholder={t`Find a setting`}
        leftSection={<Icon name="search" size={16} />}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {groups.map(({ label, sections }) => (
        <section key={label.id}>
          <Title order={2} size="h5" mb="xs">
            {t(label)}
          </Title>
          <ul className="settings-index">
            {sections.map((section) => (
              <li key={section.to}>
                <Entry section={section} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {groups.length === 0 && (
        <Message
          role="status"
          title={t`No such setting`}
          action={
            <Button variant="default" onClick={() => setWords('')}>
              <Trans>Clear the search</Trans>
            </Button>
          }
        >
          <Trans>No setting that you may see has these words.</Trans>
        </Message>
      )}
    </Stack>
  );
}

function Entry({ section: { to, label, about, icon, settings } }: { section: ShownSection }) {
  const { t } = useLingui();
  return (
    <>
      <Icon name={icon} size={20} />
      <div>
        <Link to={to} className="settings-link">
          {t(label)}
        </Link>
        <p>{t(about)}</p>
        <ul aria-label={t(label)}>
          {settings.map(({ label, at }) => (
            <li key={label.id}>
              <Link to={to} hash={at}>
                {t(label)}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

/** Sections that have the words, with all their settings; of others the settings that have them. */
function useFound(words: string) {
  const { t } = useLingui();
  const groups = useSections();
  const found = useMemo(() => {
    const wanted = words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    const has = (...texts: string[]) => wanted.every((word) => texts.join(' ').toLocaleLowerCase().includes(word));
    return groups
      .map(({ label, sections }) => ({
        label,
        sections: sections
          .map((section) =>
            has(t(section.label), t(section.about))
              ? section
              : { ...section, settings: section.settings.filter((setting) => has(t(section.label), t(setting.label))) },
          )
          .filter((section) => section.settings.length > 0),
      }))
      .filter(({ sections }) => sections.length > 0);
  }, [groups, words, t]);
  const count = found.reduce((sum, { sections }) => sum + sections.length, 0);
  useEffect(() => {
    if (words) announce(plural(count, { one: '# section found', other: '# sections found' }));
  }, [words, count]);
  return found;
}
