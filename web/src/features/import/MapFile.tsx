/** The map as a file: saved for the next time or for the command line, and loaded. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group } from '@mantine/core';
import { useRef } from 'react';

import { word, type Fault } from '../../api/errors';
import { toast, toastFaults } from '../../ui/toasts';
import { labelOf } from './fields';
import { asToml, fromToml } from './imports';
import type { ClaimMap } from './map';
import { useWhat } from './what';

export function MapFile({ map, load }: { map: ClaimMap; load: (map: ClaimMap) => void }) {
  const { t } = useLingui();
  const what = useWhat();
  const input = useRef<HTMLInputElement>(null);

  const save = async () => {
    const { data, faults } = await asToml(what, map);
    if (faults) return tell(faults, t`The columns cannot be saved yet`);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(data);
    link.download = `${map.system}.toml`;
    link.click();
    URL.revokeObjectURL(link.href);
  };

  const open = async (file: File) => {
    const { data, faults } = await fromToml(what, file);
    if (faults) return tell(faults, t`${file.name} is no map of columns`);
    load(data.map);
    toast({ text: t`The columns are set as in ${file.name}` });
  };

  /** Faults at the map are told with what they are at; others as they are. */
  const tell = (faults: readonly Fault[], title: string) => {
    const within = faults.filter(({ path }) => path[0] === 'map');
    if (within.length === 0) return toastFaults(faults);
    const what = [...new Set(within.map((fault) => placeOf(fault)))].filter(Boolean);
    toast({ kind: 'failed', text: what.length > 0 ? `${title}: ${what.join(', ')}` : `${title}.` });
  };
  const placeOf = ({ path: [, first, second], code }: Fault): string => {
    const name = first === 'fields' ? second : first;
    if (name === undefined || name === 'fields') return '';
    return name === 'system' || name === 'file' ? word({ code, path: [] }) : t(labelOf(name));
  };

  return (
    <Group gap="xs">
      <input
        ref={input}
        type="file"
        hidden
        accept=".toml"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = '';
          if (file) void open(file);
        }}
      />
      <Button variant="default" size="compact-sm" onClick={() => input.current?.click()}>
        <Trans>Load columns from a file…</Trans>
      </Button>
      <Button variant="default" size="compact-sm" onClick={() => void save()}>
        <Trans>Save columns as a file</Trans>
      </Button>
    </Group>
  );
}
