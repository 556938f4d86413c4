/** Chooses a node of a catalogue that is a tree: words leave the nodes that have them, with what stands above. */
import { useLingui } from '@lingui/react';
import { useMemo, useState } from 'react';

import { grow, hasWords, pruned, rowsOf, type Leaf } from '../treeRows';
import { Picker, type PickerProps } from './Picker';

interface Props extends PickerProps {
  tree: { nodes: readonly Leaf[] | undefined; failed: boolean; open: () => void; retry: () => void };
}

export function TreePicker({ tree: { nodes, ...tree }, ...props }: Props) {
  const { i18n } = useLingui();
  const [words, search] = useState('');
  const choices = useMemo(() => {
    if (!nodes) return undefined;
    const whole = grow(nodes, i18n.locale);
    const kept = words.trim() ? pruned(whole, ({ name }) => hasWords(name, words)) : whole;
    return rowsOf(kept, () => true).map(({ node: { id, name }, level }) => ({ id, name, level }));
  }, [nodes, words, i18n.locale]);
  return <Picker {...props} found={{ ...tree, choices, words, search }} />;
}
