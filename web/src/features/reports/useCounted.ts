/** A column of the claims of groups, each figure a link to them. */
import { useGroupName, type Grouped } from './groups';
import type { Column } from './table/columns';
import { counted } from './table/kinds';

interface Counted {
  count: number;
  where: unknown;
}

export function useCounted<Row extends Grouped>(): (key: string, label: string, of: (row: Row) => Counted) => Column<Row> {
  const name = useGroupName();
  return (key, label, of) => counted<Row>({ key, label, of, name });
}
