/** A claim on paper: which paper, in which language, how it looks; then it is opened as a PDF, or kept as a file. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';

import type { PaperKind } from '../../api/generated/graphql';
import { Dialog } from '../../ui/Dialog';
import { LanguageField } from '../../ui/LanguageField';
import { Pages } from '../../ui/papers/Pages';
import { addressOf } from '../../ui/papers/paper';
import { usePreview } from '../../ui/papers/usePreview';
import { words } from '../../ui/words';

interface Props {
  claim: { id: string; number: string };
  kind: PaperKind;
  /** Those that the viewer may print. */
  kinds: readonly PaperKind[];
  close: () => void;
}

export default function PrintDialog({ claim: { id, number }, kind: first, kinds, close }: Props) {
  const { t, i18n } = useLingui();
  const [kind, setKind] = useState(first);
  const [language, setLanguage] = useState(i18n.locale);
  const preview = usePreview({ kind, language, claimId: id });
  return (
    <Dialog title={t`Claim ${number} on paper`} close={close} size="xl">
      <Stack gap="md">
        <Group align="end" gap="sm">
          <NativeSelect
            label={t`Paper`}
            data={kinds.map((value) => ({ value, label: t(words.PaperKind[value]) }))}
            value={kind}
            onChange={(event) => setKind(kinds.find((each) => each === event.currentTarget.value) ?? first)}
            data-autofocus
          />
          <LanguageField label={t`Language`} value={language} choose={setLanguage} />
          {!preview.failed && (
            <>
              <Button component="a" href={addressOf(id, kind, language)} target="_blank" rel="noopener">
                <Trans>Open as PDF</Trans>
              </Button>
              <Button component="a" variant="default" href={addressOf(id, kind, language, true)}>
                <Trans>Download</Trans>
              </Button>
            </>
          )}
        </Group>
        {preview.problems.some(({ isError }) => isError) && (
          <Alert color="red" role="alert">
            <Trans>The template of this paper has an error. Tell those who change templates in the settings.</Trans>
          </Alert>
        )}
        <Pages of={preview} />
      </Stack>
    </Dialog>
  );
}
