/** Chooses a place in a tree: where a record moves to, or the one that it is merged into. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Checkbox, Group, ScrollArea, Stack, Text, TextInput } from '@mantine/core';
import '@mantine/core/styles/Checkbox.layer.css';
import { useMemo, useState, type ReactNode } from 'react';

import { word, type Fault } from '../api/errors';
import { Dialog } from './Dialog';
import { Tree } from './Tree';
import { grow, hasWords, pruned, type Leaf } from './treeRows';

interface Props<N extends Leaf> {
  title: string;
  /** What the tree is of. */
  label: string;
  nodes: readonly N[];
  /** The records that cannot be the place. */
  isOff: (node: N) => boolean;
  /** Offer the top of the tree too. */
  top?: boolean;
  /** What will come of it, told beneath the tree. */
  renderOutcome?: (place: N | null) => ReactNode;
  action: string;
  danger?: boolean;
  /** Do it; the faults stay on screen, none closes the dialog. */
  run: (place: N | null) => Promise<readonly Fault[]>;
  close: () => void;
}

export default function TreePlaceDialog<N extends Leaf>(props: Props<N>) {
  const { title, label, nodes, isOff, top, renderOutcome, action, danger, run, close } = props;
  const { t, i18n } = useLingui();
  const [words, setWords] = useState('');
  const [place, setPlace] = useState<N | 'top' | null>(null);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [busy, setBusy] = useState(false);
  const branches = useMemo(() => {
    const active = nodes.filter((node) => !node.archived);
    return pruned(grow(active, i18n.locale), (node) => hasWords(node.name, words));
  }, [nodes, i18n.locale, words]);
  const chosen = place === 'top' ? null : place;

  const submit = async () => {
    if (place === null) return;
    setBusy(true);
    const found = await run(chosen);
    setBusy(false);
    setFaults(found);
    if (found.length === 0) close();
  };

  return (
    <Dialog title={title} close={close}>
      <Stack gap="sm">
        {top && (
          <Checkbox
            label={t`To the top level`}
            checked={place === 'top'}
            onChange={(event) => setPlace(event.currentTarget.checked ? 'top' : null)}
          />
        )}
        <TextInput
          type="search"
          aria-label={t`Find by name`}
          placeholder={t`Find by name`}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          data-autofocus
        />
        <ScrollArea.Autosize mah="45vh" type="auto" viewportProps={{ tabIndex: -1 }}>
          <Tree
            label={label}
            nodes={nodes}
            branches={branches}
            chosen={chosen?.id ?? null}
            choose={setPlace}
            allOpen={words.trim() !== ''}
            isOff={isOff}
          />
        </ScrollArea.Autosize>
        {place !== null && renderOutcome && (
          <Text size="sm" component="div" role="status">
            {renderOutcome(chosen)}
          </Text>
        )}
        {faults.length > 0 && (
          <Alert color="red" role="alert">
            {[...new Set(faults.map(word))].join(' ')}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            <Trans>Cancel</Trans>
          </Button>
          <Button color={danger ? 'red' : undefined} disabled={place === null} loading={busy} onClick={() => void submit()}>
            {action}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
