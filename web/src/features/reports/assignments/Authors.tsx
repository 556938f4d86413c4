/** Who gives assignments that come back most often, or that take longest: on average, of those that were done. */
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';

import { useFormat } from '../../../ui/format';
import type { ChartSpec } from '../chart/spec';
import { Section } from '../Section';
import type { Column } from '../table/columns';
import { changed, counted } from '../table/kinds';
import type { Found } from './AssignmentsPage';

type Author = Found['byIterations'][number];

interface Props {
  title: string;
  authors: readonly Author[];
  by: 'meanIterations' | 'meanDays';
}

/** The same of the period before; null of nothing. */
function ago({ previousMeanDays, previousMeanIterations }: Author, by: Props['by']): number | null {
  const told = by === 'meanDays' ? previousMeanDays : previousMeanIterations;
  return told == null ? null : Number(told);
}

export function Authors({ title, authors, by }: Props) {
  const { t } = useLingui();
  const format = useFormat();
  const [cycles, days, before] = [t`Cycles on average`, t`Days on average`, t`Period before`];
  const spec = useMemo<ChartSpec>(
    () => ({
      categories: authors.map(({ name }) => name),
      lies: true,
      tell: format.number,
      series: [
        { name: by === 'meanDays' ? days : cycles, colour: by === 'meanDays' ? 2 : 0, values: authors.map((author) => Number(author[by])), wheres: authors.map(({ where }) => where as object) },
        { name: before, colour: 'other', values: authors.map((author) => ago(author, by)) },
      ],
    }),
    [authors, by, cycles, days, before, format],
  );
  const mean = (key: Props['by'], label: string): Column<Author> => ({ key, label, figure: true, value: (author) => Number(author[key]), show: (author) => format.number(Number(author[key])) });
  const columns: Column<Author>[] = [
    { key: 'name', label: t({ message: 'Author', context: 'assignment' }), value: ({ name }) => name },
    counted<Author>({ key: 'count', label: t({ message: 'Done', context: 'assignments' }), of: (author) => author, name: ({ name }) => name }),
    mean('meanIterations', cycles),
    mean('meanDays', days),
    {
      key: 'before',
      label: by === 'meanDays' ? t`Days before, on average` : t`Cycles before, on average`,
      figure: true,
      value: (author) => ago(author, by),
      show: (author) => {
        const told = ago(author, by);
        return told === null ? '–' : format.number(told);
      },
    },
    changed<Author>({ key: 'change', label: t({ message: 'Change', context: 'figure' }), now: (author) => Number(author[by]), before: (author) => ago(author, by) }),
  ];
  const first = authors[0];
  return (
    <Section
      title={title}
      hint={first ? t`Of assignments that were done; the highest average first.` : t`None was done in this period.`}
      chart={first && { spec, description: t`${title}, the highest average first: ${first.name}. The table beneath has every figure.` }}
      rows={authors}
      columns={columns}
      keyOf={({ id }) => id}
    />
  );
}
