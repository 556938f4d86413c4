/** Chooses a node of a catalogue that is a tree: words leave the nodes that have them, each told with what stands above it. */
import { useLingui } from '@lingui/react';
import { useMemo, useState } from 'react';

import { above, grow, hasWords, rowsOf, type Leaf } from '../treeRows';
import { Picker, type PickerProps } from './Picker';

interface Props extends PickerProps {
  tree: { nodes: readonly Leaf[] | undefined; failed: boolean; open: () => void; retry: () => void };
}

export function TreePicker({ tree: { nodes, ...tree }, ...props }: Props) {
  const { i18n } = useLingui();
  const [words, search] = useState('');
  const choices = useMemo(() => {
    if (!nodes) return undefined;
    const rows = rowsOf(grow(nodes, i18n.locale), () => true);
    if (!words.trim()) return rows.map(({ node: { id, name }, level }) => ({ id, name, level, hint: null }));
    return rows.filter(({ node }) => hasWords(node.name, words)).map(({ node: { id, name } }) => ({ id, name, hint: pathOf(nodes, id) }));
  }, [nodes, words, i18n.locale]);
  const { value } = props;
  const path = value && nodes ? pathOf(nodes, value.id) : (value?.hint ?? null);
  const choose: PickerProps['choose'] = (choice) => props.choose(choice && { ...choice, hint: nodes ? pathOf(nodes, choice.id) : null });
  return <Picker {...props} choose={choose} below={path} found={{ ...tree, choices, words, search }} />;
}

const pathOf = (nodes: readonly Leaf[], id: string) => above(nodes, id).map(({ name }) => name).join(' › ') || null;
