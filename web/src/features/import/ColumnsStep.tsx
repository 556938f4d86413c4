/** The second step: what the columns of the file mean. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useLayoutEffect, useRef, useState } from 'react';

import { documentsWords, type DocumentKind } from '../../ui/documents';
import { useFormat } from '../../ui/format';
import { labelOf } from './fields';
import { FieldRow } from './FieldRow';
import { gapsOf, ofField } from './gaps';
import type { About, Field, Look, Written } from './imports';
import type { Cell, ClaimMap, Of } from './map';
import { MapFile } from './MapFile';
import { Preview } from './Preview';
import { Reading, System } from './Reading';
import { useWhat } from './what';

interface Props {
  about: About;
  look: Look;
  map: ClaimMap;
  /** Why the file cannot be read as told. */
  misread: string | undefined;
  read: (written: Written) => void;
  change: (map: ClaimMap) => void;
  next: () => void;
}

export function ColumnsStep({ about, look, map, misread, read, change, next }: Props) {
  const { t } = useLingui();
  const format = useFormat();
  const what = useWhat();
  const [tries, setTries] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const gaps = gapsOf(map, about, look);
  const missing = [...gaps.keys()].map((name) => t(labelOf(name)));
  const noSystem = map.system.trim() ? undefined : t`Fill this in.`;

  useLayoutEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [tries]);

  const set = (name: string, of: Of | undefined) =>
    change(name === 'external_id' ? { ...map, external_id: of as Cell | undefined } : { ...map, fields: { ...map.fields, [name]: of } });
  const load = (loaded: ClaimMap) => {
    const { encoding, delimiter, sheet, ...file } = loaded.file ?? {};
    change({ ...loaded, file });
    const told = look.sheets.length > 0 ? { ...(sheet && look.sheets.includes(sheet) && { sheet }) } : { encoding, delimiter };
    if (Object.values(told).some(Boolean)) read(Object.fromEntries(Object.entries(told).filter(([, value]) => value)));
  };
  const rows = (fields: readonly Field[]) =>
    fields.map((field) => (
      <FieldRow
        key={field.name}
        field={field}
        of={ofField(map, field.name)}
        look={look}
        gap={gaps.get(field.name)}
        isStrict={tries > 0}
        change={(of) => set(field.name, of)}
      />
    ));

  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (gaps.size > 0 || noSystem) setTries(tries + 1);
        else next();
      }}
    >
      <Stack gap="lg">
        <section className="import-panel">
          <Reading about={about} look={look} map={map} error={misread} read={read} setFile={(part) => change({ ...map, file: { ...map.file, ...part } })} />
          <Preview about={about} look={look} map={map} />
        </section>
        <section className="import-panel" aria-labelledby="fields-title">
          <Group justify="space-between">
            <Title order={2} size="h5" id="fields-title">
              {what === 'orders' ? <Trans>What lines of documents are made of</Trans> : <Trans>What claims are made of</Trans>}
            </Title>
            <MapFile map={withWritten(map, look)} load={load} />
          </Group>
          {about.kinds && (
            <NativeSelect
              label={t`What the file holds`}
              maw={420}
              value={map.kind ?? 'ORDER'}
              onChange={(event) => change({ ...map, kind: event.currentTarget.value as DocumentKind })}
              data={about.kinds.map((value) => ({ value, label: t(documentsWords[value]) }))}
            />
          )}
          <System value={map.system} error={tries > 0 ? noSystem : undefined} change={(system) => change({ ...map, system })} />
          <div>
            {rows(about.fields.filter(({ required }) => required))}
            {rows(about.fields.filter(({ required }) => !required))}
          </div>
        </section>
        <div className="import-foot">
          <Button type="submit">
            <Trans>Check the file</Trans>
          </Button>
          <Text size="sm" role="status" c={missing.length > 0 ? undefined : 'dimmed'}>
            {missing.length > 0 ? (
              <Trans>Still missing: {format.list(missing)}</Trans>
            ) : (
              <Trans>Nothing is imported yet: the check tells first what would come of it.</Trans>
            )}
          </Text>
        </div>
      </Stack>
    </form>
  );
}

/** The map with how this file is written, as a later run must be told the same. */
export function withWritten(map: ClaimMap, { file }: Look): ClaimMap {
  return { ...map, file: { ...file, ...map.file } };
}
