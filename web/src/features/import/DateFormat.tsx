/** How the dates of a column are written. */
import { useLingui } from '@lingui/react/macro';
import { NativeSelect, TextInput } from '@mantine/core';

import { dateFormats } from './fields';
import type { Made } from './map';

interface Props {
  label: string;
  format: Made['format'];
  change: (format: string | undefined) => void;
}

const OWN = 'own';
const NEW = '%d.%m.%Y %H-%M';

export function DateFormat({ label, format, change }: Props) {
  const { t } = useLingui();
  const several = Array.isArray(format) ? (format as readonly string[]) : null;
  const one = typeof format === 'string' ? format : several?.length === 1 ? several[0] : undefined;
  const isKnown = one !== undefined && Object.hasOwn(dateFormats, one);
  const loaded = several && several.length > 1 ? several.map((each) => dateFormats[each] ?? each).join(', ') : null;
  return (
    <>
      <NativeSelect
        size="xs"
        label={t`Written as`}
        aria-label={t`${label}: written as`}
        value={loaded ? 'several' : one === undefined ? '' : isKnown ? one : OWN}
        onChange={({ currentTarget: { value } }) => {
          if (value !== 'several') change(value === OWN ? (one ?? NEW) : value || undefined);
        }}
        data={[
          { value: '', label: t`2026-12-31 (ISO 8601)` },
          ...Object.entries(dateFormats).map(([value, label]) => ({ value, label })),
          ...(loaded ? [{ value: 'several', label: loaded }] : []),
          { value: OWN, label: t`Otherwise…` },
        ]}
      />
      {one !== undefined && !isKnown && (
        <TextInput
          size="xs"
          aria-label={t`${label}: format`}
          description={t`%d day, %m month, %Y year, %H hour, %M minute, %S second`}
          inputWrapperOrder={['input', 'description']}
          value={one}
          onChange={(event) => change(event.currentTarget.value)}
        />
      )}
    </>
  );
}
