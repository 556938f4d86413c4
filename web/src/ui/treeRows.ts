/** A tree of records that each know what stands above them: grown, filtered, and laid out in rows. */

export interface Leaf {
  id: string;
  name: string;
  parentId: string | null;
  archived: boolean;
}

export interface Branch<N extends Leaf> {
  node: N;
  children: Branch<N>[];
}

export interface TreeRow<N extends Leaf> {
  node: N;
  /** From 1. */
  level: number;
  /** Among its siblings, from 1, of how many. */
  position: number;
  siblings: number;
  /** Whether it is open; null where nothing stands below. */
  isOpen: boolean | null;
}

/** The roots, all sorted by name; what stands below something that is not there is a root. */
export function grow<N extends Leaf>(nodes: readonly N[], locale: string): Branch<N>[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const sorted = [...nodes].sort((one, other) => compare(one.name, other.name));
  const branches = new Map(sorted.map((node) => [node.id, { node, children: [] as Branch<N>[] }]));
  const roots: Branch<N>[] = [];
  for (const branch of branches.values()) {
    const above = branch.node.parentId === null ? undefined : branches.get(branch.node.parentId);
    (above?.children ?? roots).push(branch);
  }
  return roots;
}

/** What is kept, with what stands above it. */
export function pruned<N extends Leaf>(branches: readonly Branch<N>[], keep: (node: N) => boolean): Branch<N>[] {
  return branches.flatMap(({ node, children }) => {
    const left = pruned(children, keep);
    return left.length > 0 || keep(node) ? [{ node, children: left }] : [];
  });
}

/** What is on screen when these are open. */
export function rowsOf<N extends Leaf>(branches: readonly Branch<N>[], isOpen: (id: string) => boolean, level = 1): TreeRow<N>[] {
  return branches.flatMap(({ node, children }, at) => {
    const open = children.length > 0 ? isOpen(node.id) : null;
    const row = { node, level, position: at + 1, siblings: branches.length, isOpen: open };
    return open ? [row, ...rowsOf(children, isOpen, level + 1)] : [row];
  });
}

/** The node and all that stands below it. */
export function within(nodes: readonly Leaf[], id: string): Set<string> {
  const below = Map.groupBy(nodes, (node) => node.parentId);
  const found = new Set<string>();
  const collect = (each: string) => {
    if (found.has(each)) return;
    found.add(each);
    for (const child of below.get(each) ?? []) collect(child.id);
  };
  collect(id);
  return found;
}

/** What stands above the node, the root first. */
export function above<N extends Leaf>(nodes: readonly N[], id: string | null): N[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const path: N[] = [];
  let at = byId.get(byId.get(id ?? '')?.parentId ?? '');
  while (at && !path.includes(at)) {
    path.unshift(at);
    at = byId.get(at.parentId ?? '');
  }
  return path;
}

/** Whether a name has the words, whatever the case and the dots of ё. */
export function hasWords(name: string, words: string): boolean {
  return plain(name).includes(plain(words.trim()));
}

const plain = (text: string) => text.toLocaleLowerCase().replaceAll('ё', 'е');

/** The next row whose name begins with what was typed; the same letter again goes on to the next such row. */
export function typedTo<N extends Leaf>(rows: readonly TreeRow<N>[], from: number, typed: string): TreeRow<N> | undefined {
  const letters = plain(typed);
  const same = letters.length > 1 && letters === letters.charAt(0).repeat(letters.length);
  const wanted = same ? letters.slice(0, 1) : letters;
  const start = wanted.length > 1 ? from : from + 1;
  const round = [...rows.slice(start), ...rows.slice(0, start)];
  return round.find(({ node }) => plain(node.name).startsWith(wanted));
}
