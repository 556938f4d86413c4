/** Which claims are chosen: some of those on screen, or all that the filter finds. */
export interface Chosen {
  id: string;
  number: string;
  version: number;
}

export type Selection =
  | { kind: 'some'; ids: ReadonlyMap<string, Chosen> }
  /** All that match, on screen or not; `total` as counted when it was chosen. */
  | { kind: 'all'; total: number };

export const nothing: Selection = { kind: 'some', ids: new Map() };

export const isNothing = (selection: Selection) => selection.kind === 'some' && selection.ids.size === 0;

export const isChosen = (selection: Selection, id: string) => selection.kind === 'all' || selection.ids.has(id);

export const sizeOf = (selection: Selection) => (selection.kind === 'all' ? selection.total : selection.ids.size);

/** Add rows, or take them out; of "all", what stays are the other loaded rows. */
export function choose(selection: Selection, rows: readonly Chosen[], isIn: boolean, loaded: readonly Chosen[]): Selection {
  const before = selection.kind === 'all' ? loaded.map(chosen) : [...selection.ids.values()];
  const ids = new Map(before.map((each) => [each.id, each]));
  for (const row of rows) {
    if (isIn) ids.set(row.id, chosen(row));
    else ids.delete(row.id);
  }
  return { kind: 'some', ids };
}

/** Rows that changed meanwhile are chosen as they are now. */
export function renewed(selection: Selection, loaded: readonly Chosen[]): Selection {
  if (selection.kind === 'all') return selection;
  const stale = loaded.filter(({ id, version }) => (selection.ids.get(id)?.version ?? version) !== version);
  return stale.length === 0 ? selection : { kind: 'some', ids: new Map([...selection.ids, ...stale.map((row) => [row.id, chosen(row)] as const)]) };
}

const chosen = ({ id, number, version }: Chosen): Chosen => ({ id, number, version });
