/** Columns of the kinds that most reports have: figures that open what they count, and differences from the period before. */
import { Change } from '../Change';
import { Figure } from '../Figure';
import type { Thing } from '../things';
import type { Column } from './columns';

interface Counted<Row> {
  key: string;
  label: string;
  of: (row: Row) => { count: number; where: unknown };
  /** Whose claims they are, for who hears the figure alone. */
  name: (row: Row) => string;
  /** What it counts, where that is not what the report does. */
  thing?: Thing;
}

export function counted<Row>({ key, label, of, name, thing }: Counted<Row>): Column<Row> {
  return {
    key,
    label,
    figure: true,
    value: (row) => of(row).count,
    show: (row) => <Figure {...of(row)} of={`${name(row)}, ${label}`} thing={thing} />,
  };
}

interface Changed<Row> {
  key: string;
  label: string;
  now: (row: Row) => number | null;
  before: (row: Row) => number | null;
  ofShares?: boolean;
}

export function changed<Row>({ key, label, now, before, ofShares }: Changed<Row>): Column<Row> {
  return {
    key,
    label,
    figure: true,
    value: (row) => between(now(row), before(row)),
    show: (row) => <Change now={now(row)} before={before(row)} ofShares={ofShares} />,
  };
}

const between = (now: number | null, before: number | null) => (now === null || before === null ? null : now - before);

interface Heated<Row> extends Counted<Row> {
  /** The figure whose ground is the darkest. */
  most: number;
}

/** A cell of a matrix: the darker its ground, the more. */
export function heated<Row>({ most, ...column }: Heated<Row>): Column<Row> {
  const { show, ...made } = counted(column);
  const share = (row: Row) => Math.round((40 * column.of(row).count) / Math.max(1, most));
  return {
    ...made,
    show: (row) => (
      <span className="report-heat" style={{ '--heat': `${share(row)}%` } as object}>
        {show?.(row)}
      </span>
    ),
  };
}
