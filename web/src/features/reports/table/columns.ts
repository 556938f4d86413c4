/** The columns of a report's table: what they show, sort by, and tell in a file. */
import type { ReactNode } from 'react';

export type Cell = string | number | null;

export interface Column<Row> {
  key: string;
  label: string;
  /** Above it in the file, where that tells another unit. */
  inFile?: string;
  /** For sorting and for the file. */
  value: (row: Row) => Cell;
  /** On screen; the value itself without it. */
  show?: (row: Row) => ReactNode;
  /** In the file alone: on screen another column shows it. */
  fileOnly?: boolean;
  /** Stands at the right. */
  figure?: boolean;
}

export interface Sort {
  key: string;
  down: boolean;
}

/** In the server's order unless told; what has no value stands at the end, whichever way. */
export function sortedRows<Row>(rows: readonly Row[], columns: readonly Column<Row>[], sort: Sort | null, locale: string): readonly Row[] {
  const column = columns.find(({ key }) => key === sort?.key);
  if (!sort || !column) return rows;
  const way = sort.down ? -1 : 1;
  const collator = new Intl.Collator(locale, { numeric: true });
  return rows.toSorted((one, other) => {
    const [a, b] = [column.value(one), column.value(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return way * (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b)));
  });
}

/** Figures begin with the greatest; names with the first. The third press brings the server's order back. */
export function nextSort(sort: Sort | null, { key, figure = false }: Pick<Column<never>, 'key' | 'figure'>): Sort | null {
  if (sort?.key !== key) return { key, down: figure };
  return sort.down === figure ? { key, down: !figure } : null;
}

/** As spreadsheets of the language read it; text that would begin a formula is kept from it. */
export function csv<Row>(rows: readonly Row[], columns: readonly Column<Row>[], locale: string): string {
  const isRussian = locale.startsWith('ru');
  const separator = isRussian ? ';' : ',';
  const told = (cell: Cell) => {
    if (cell === null) return '';
    if (typeof cell === 'number') return isRussian ? String(cell).replace('.', ',') : String(cell);
    const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
    return /[",;\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = [columns.map(({ label, inFile = label }) => told(inFile)), ...rows.map((row) => columns.map(({ value }) => told(value(row))))];
  return `\uFEFF${lines.map((cells) => cells.join(separator)).join('\r\n')}\r\n`;
}
