/** A tree that is worked by arrow keys, by typing a name's beginning, or by the mouse; records may be dragged elsewhere. */
import './Tree.css';

import { Trans } from '@lingui/react/macro';
import { useRef, useState, type DragEvent, type KeyboardEvent, type ReactNode } from 'react';

import { above, rowsOf, typedTo, type Branch, type Leaf, type TreeRow } from './treeRows';
import { useTreeDrag, type Drag } from './useTreeDrag';

interface Props<N extends Leaf> {
  label: string;
  branches: readonly Branch<N>[];
  /** All records, those that are filtered out too. */
  nodes: readonly N[];
  chosen: string | null;
  choose: (node: N) => void;
  /** Show all levels: what a search has found stands open. */
  allOpen?: boolean;
  /** What stands beside a name. */
  beside?: (node: N) => ReactNode;
  /** May not be chosen. */
  isOff?: (node: N) => boolean;
  /** Let records be dragged: onto another, or to the top, which is null. */
  drag?: Drag<N>;
}

const FITS = 40;
const PATIENCE = 700; // milliseconds between the letters of a name

export function Tree<N extends Leaf>({ label, branches, nodes, chosen, choose, allOpen, beside, isOff, drag }: Props<N>) {
  const [open, setOpen] = useState<ReadonlySet<string>>(() => openAtFirst(nodes, branches));
  const [shut, setShut] = useState<ReadonlySet<string>>(() => new Set());
  const [active, setActive] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const typed = useRef({ text: '', at: 0 });
  const toChosen = new Set(above(nodes, chosen).map(({ id }) => id));
  const isOpen = (id: string) => !shut.has(id) && (allOpen || open.has(id) || toChosen.has(id));
  const rows = rowsOf(branches, isOpen);
  const at = Math.max(
    rows.findIndex(({ node }) => node.id === (active ?? chosen)),
    0,
  );

  const toggle = (id: string, wanted: boolean) => {
    setOpen((before) => turned(before, id, wanted));
    setShut((before) => turned(before, id, !wanted));
  };
  const dragging = useTreeDrag(nodes, drag, (id) => toggle(id, true));

  const focus = (row: TreeRow<N> | undefined) => {
    if (!row) return;
    setActive(row.node.id);
    list.current?.querySelector<HTMLElement>(`[data-id="${row.node.id}"]`)?.focus();
  };
  const take = (node: N) => {
    setActive(node.id);
    // What was opened for the one chosen before stays open.
    setOpen((before) => new Set([...before, ...toChosen]));
    if (!isOff?.(node)) choose(node);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[at];
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    const run = actionOf(event.key, rows, at, { focus, toggle, take });
    if (run) {
      event.preventDefault();
      run();
    } else if (event.key.length === 1 && event.key !== ' ') {
      event.preventDefault();
      const fresh = event.timeStamp - typed.current.at > PATIENCE;
      typed.current = { text: (fresh ? '' : typed.current.text) + event.key, at: event.timeStamp };
      focus(typedTo(rows, at, typed.current.text));
    }
  };

  return (
    <div className="tree-frame">
      {dragging.dragged && drag?.mayDrop(dragging.dragged, null) && (
        <div className="tree-top" data-over={dragging.over === 'top' || undefined} {...dragging.target(null)}>
          <Trans>Drop here to move to the top level</Trans>
        </div>
      )}
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its items have the focus in turn */}
      <div ref={list} role="tree" aria-label={label} className="tree" onKeyDown={onKeyDown}>
        {rows.map((row, index) => (
          <Item
            key={row.node.id}
            row={row}
            isChosen={row.node.id === chosen}
            isActive={index === at}
            isOff={isOff?.(row.node) ?? false}
            isOver={dragging.over === row.node.id}
            toggle={() => toggle(row.node.id, !row.isOpen)}
            take={() => take(row.node)}
            focused={() => setActive(row.node.id)}
            drag={drag && { ...dragging.source(row.node), ...dragging.target(row.node) }}
          >
            {beside?.(row.node)}
          </Item>
        ))}
      </div>
    </div>
  );
}

/** A small tree shows all of itself, a single root what stands below it. */
function openAtFirst(nodes: readonly Leaf[], branches: readonly Branch<Leaf>[]): ReadonlySet<string> {
  return new Set((nodes.length <= FITS ? nodes : branches.length === 1 ? branches.map(({ node }) => node) : []).map(({ id }) => id));
}

function turned(ids: ReadonlySet<string>, id: string, on: boolean): ReadonlySet<string> {
  return new Set(on ? [...ids, id] : [...ids].filter((each) => each !== id));
}

interface Acts<N extends Leaf> {
  focus: (row: TreeRow<N> | undefined) => void;
  toggle: (id: string, open: boolean) => void;
  take: (node: N) => void;
}

/** What a key does, as the pattern of trees has it. */
function actionOf<N extends Leaf>(key: string, rows: readonly TreeRow<N>[], at: number, acts: Acts<N>): (() => void) | undefined {
  const row = rows[at];
  if (!row) return undefined;
  const { node, level, isOpen } = row;
  const actions: Record<string, () => void> = {
    ArrowDown: () => acts.focus(rows[at + 1]),
    ArrowUp: () => acts.focus(rows[at - 1]),
    Home: () => acts.focus(rows[0]),
    End: () => acts.focus(rows.at(-1)),
    ArrowRight: () => (isOpen === false ? acts.toggle(node.id, true) : isOpen && acts.focus(rows[at + 1])),
    ArrowLeft: () =>
      isOpen ? acts.toggle(node.id, false) : acts.focus(rows.slice(0, at).findLast((each) => each.level < level)),
    Enter: () => acts.take(node),
    ' ': () => acts.take(node),
    '*': () => {
      for (const each of rows) if (each.level === level && each.isOpen === false) acts.toggle(each.node.id, true);
    },
  };
  return Object.hasOwn(actions, key) ? actions[key] : undefined;
}

interface ItemProps<N extends Leaf> {
  row: TreeRow<N>;
  isChosen: boolean;
  isActive: boolean;
  isOff: boolean;
  isOver: boolean;
  toggle: () => void;
  take: () => void;
  focused: () => void;
  drag?: Record<string, boolean | ((event: DragEvent) => void)>;
  children: ReactNode;
}

function Item<N extends Leaf>({ row, isChosen, isActive, isOff, isOver, toggle, take, focused, drag, children }: ItemProps<N>) {
  const { node, level, position, siblings, isOpen } = row;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the tree hears its keys
    <div
      role="treeitem"
      data-id={node.id}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-expanded={isOpen ?? undefined}
      aria-selected={isChosen}
      aria-disabled={isOff || undefined}
      tabIndex={isActive ? 0 : -1}
      className="tree-item"
      data-archived={node.archived || undefined}
      data-over={isOver || undefined}
      style={{ paddingInlineStart: (level - 1) * 18 }}
      onClick={take}
      onFocus={focused}
      {...drag}
    >
      <span
        className="tree-twist"
        aria-hidden
        onClick={(event) => {
          event.stopPropagation();
          if (isOpen !== null) toggle();
        }}
      >
        {isOpen !== null && (
          <svg width={16} height={16} viewBox="0 0 24 24" className="icon" data-open={isOpen || undefined}>
            <path d="m9 6 6 6-6 6" />
          </svg>
        )}
      </span>
      <span className="tree-name">{node.name}</span>
      {children}
    </div>
  );
}
