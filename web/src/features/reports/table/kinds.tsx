/** Columns of the kinds that most reports have: figures that open their claims, and differences from the period before. */
import { Change } from '../Change';
import { Figure } from '../Figure';
import type { Column } from './columns';

interface Counted<Row> {
  key: string;
  label: string;
  of: (row: Row) => { count: number; where: unknown };
  /** Whose claims they are, for who hears the figure alone. */
  name: (row: Row) => string;
}

export function counted<Row>({ key, label, of, name }: Counted<Row>): Column<Row> {
  return {
    key,
    label,
    figure: true,
    value: (row) => of(row).count,
    show: (row) => <Figure {...of(row)} of={`${name(row)}, ${label}`} />,
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
