/** How the file is written, as the service guessed or the user tells, and what its numbers and times mean. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';

import { useViewer } from '../../app/viewer';
import type { About, Look, Written } from './imports';
import type { ClaimMap } from './map';

interface Props {
  about: About;
  look: Look;
  map: ClaimMap;
  error: string | undefined;
  read: (written: Written) => void;
  setFile: (part: NonNullable<ClaimMap['file']>) => void;
}

export function Reading({ about, look, map, error, read, setFile }: Props) {
  const { t } = useLingui();
  const { organisation } = useViewer();
  const [isOpen, setOpen] = useState(false);
  const zones = Intl.supportedValuesOf('timeZone');
  const own = organisation?.timeZone;
  const zone = map.file?.time_zone;
  const delimiters: Record<string, string> = { ',': t`Comma`, ';': t`Semicolon`, '\t': t`Tab`, '|': t`Vertical bar` };
  // With or without its mark, UTF-8 is one and the same to people.
  const twin = look.file.encoding === 'utf-8' ? 'utf-8-sig' : 'utf-8';
  const encodings = about.encodings.filter((each) => each !== twin);
  const written = { encoding: look.file.encoding, delimiter: look.file.delimiter };
  return (
    <Stack gap="xs">
      <div className="import-reading">
        {look.sheets.length > 0 ? (
          <NativeSelect
            label={t`Sheet`}
            value={look.file.sheet}
            data={[...look.sheets]}
            error={error}
            onChange={(event) => read({ sheet: event.currentTarget.value })}
          />
        ) : (
          <>
            <NativeSelect
              label={t`Encoding`}
              value={look.file.encoding}
              data={encodings.map((value) => ({ value, label: value.replace('-sig', '').toUpperCase() }))}
              error={error}
              onChange={(event) => read({ ...written, encoding: event.currentTarget.value })}
            />
            <NativeSelect
              label={t`Cells are parted by`}
              value={look.file.delimiter}
              data={about.delimiters.map((value) => ({ value, label: delimiters[value] ?? value }))}
              onChange={(event) => read({ ...written, delimiter: event.currentTarget.value })}
            />
          </>
        )}
        {isOpen && (
          <>
            <NativeSelect
              label={t`Amounts`}
              value={map.file?.decimal ?? '.'}
              data={[
                { value: '.', label: '1,234.50' },
                { value: ',', label: '1 234,50' },
              ]}
              onChange={(event) => setFile({ decimal: event.currentTarget.value })}
            />
            <NativeSelect
              label={t`Time zone of its times`}
              value={zone ?? ''}
              data={[
                { value: '', label: own ? t`The organisation's (${own})` : t`The organisation's` },
                ...(zone && !zones.includes(zone) ? [zone] : []),
                ...zones,
              ]}
              onChange={(event) => setFile({ time_zone: event.currentTarget.value || undefined })}
            />
          </>
        )}
      </div>
      {!isOpen && (
        <Button size="compact-xs" variant="subtle" className="import-more" onClick={() => setOpen(true)}>
          <Trans>Amounts and times…</Trans>
        </Button>
      )}
    </Stack>
  );
}

interface SystemProps {
  value: string;
  error: string | undefined;
  change: (system: string) => void;
}

export function System({ value, error, change }: SystemProps) {
  const { t } = useLingui();
  return (
    <TextInput
      label={t`Name of the other system`}
      description={t`Its numbers are kept under this name. Use the same one each time.`}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      required
      maxLength={64}
      maw={420}
      value={value}
      error={error}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}
