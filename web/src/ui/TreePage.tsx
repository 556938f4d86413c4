/** A catalogue that is a tree: on one side the tree with its search, on the other what was chosen in it. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Switch, TextInput } from '@mantine/core';
import { useDeferredValue, useMemo, useRef, useState, type ReactNode } from 'react';
import type { CombinedError } from 'urql';

import { announce } from './announce';
import { Failure, Loading, Message } from './StateView';
import { Tree } from './Tree';
import { grow, hasWords, pruned, type Leaf } from './treeRows';
import type { Drag } from './useTreeDrag';

interface Props<N extends Leaf> {
  /** What the tree is of. */
  label: string;
  nodes: readonly N[] | undefined;
  error: CombinedError | undefined;
  retry: () => void;
  chosen: string | null;
  choose: (id: string | null) => void;
  showsArchived: boolean;
  showArchived: (on: boolean) => void;
  beside?: (node: N) => ReactNode;
  drag?: Drag<N>;
  /** What stands in the place of a tree without records. */
  empty: ReactNode;
  /** The side of the one chosen; of none. */
  children: (node: N | null) => ReactNode;
}

export function TreePage<N extends Leaf>({ nodes, error, retry, ...rest }: Props<N>) {
  if (!nodes) return error ? <Failure error={error} retry={retry} /> : <Loading rows={10} height={28} />;
  return nodes.length > 0 ? <Loaded nodes={nodes} {...rest} /> : rest.empty;
}

type LoadedProps<N extends Leaf> = Omit<Props<N>, 'nodes' | 'error' | 'retry' | 'empty'> & { nodes: readonly N[] };

function Loaded<N extends Leaf>({ label, nodes, chosen, choose, showsArchived, showArchived, beside, drag, children }: LoadedProps<N>) {
  const { t, i18n } = useLingui();
  const [words, setWords] = useState('');
  const wanted = useDeferredValue(words);
  const panel = useRef<HTMLDivElement>(null);
  const chosenNode = nodes.find(({ id }) => id === chosen) ?? null;
  const branches = useMemo(() => {
    const whole = grow(nodes, i18n.locale);
    return pruned(whole, (node) => (showsArchived || !node.archived || node.id === chosen) && hasWords(node.name, wanted));
  }, [nodes, i18n.locale, showsArchived, chosen, wanted]);
  const archived = nodes.filter((node) => node.archived).length;

  return (
    <div className="tree-page" data-chosen={chosenNode ? true : undefined}>
      <div className="tree-panel">
        <Stack gap="xs">
          <TextInput
            type="search"
            size="sm"
            aria-label={t`Find by name`}
            placeholder={t`Find by name`}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          {branches.length > 0 ? (
            <Tree
              label={label}
              nodes={nodes}
              branches={branches}
              chosen={chosenNode?.id ?? null}
              choose={(node) => {
                choose(node.id);
                announce(node.name);
              }}
              allOpen={wanted.trim() !== ''}
              beside={beside}
              drag={drag}
            />
          ) : (
            <Message title={t`Nothing is called so`} role="status">
              <Button variant="default" size="xs" onClick={() => setWords('')}>
                <Trans>Clear the search</Trans>
              </Button>
            </Message>
          )}
          {archived > 0 && (
            <Switch
              size="xs"
              label={t`Show archived (${archived})`}
              checked={showsArchived}
              onChange={(event) => showArchived(event.currentTarget.checked)}
            />
          )}
        </Stack>
      </div>
      <div className="tree-panel" ref={panel}>
        {chosenNode && (
          <Group className="tree-back" mb="xs">
            <Button variant="default" size="xs" onClick={() => choose(null)}>
              <Trans>Back to the tree</Trans>
            </Button>
          </Group>
        )}
        {children(chosenNode)}
      </div>
    </div>
  );
}
