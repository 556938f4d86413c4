/** Who works on how many claims now, and how many came and went in the period. */
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';

import { graphql } from '../../../api/generated';
import type { ClaimLoadQuery } from '../../../api/generated/graphql';
import { Answer } from '../Answer';
import type { ChartSpec } from '../chart/spec';
import { groupKey, useGroupName } from '../groups';
import { Report } from '../Report';
import { Section } from '../Section';
import type { Column } from '../table/columns';
import { changed } from '../table/kinds';
import { useCounted } from '../useCounted';

const document = graphql(`
  query ClaimLoad($filter: ReportFilter) {
    claimLoad(filter: $filter) {
      timeZone
      period {
        from
        to
      }
      previousPeriod {
        from
        to
      }
      rows {
        ...LoadRow
      }
      total {
        ...LoadRow
      }
    }
  }

  fragment LoadRow on ClaimLoadRow {
    kind
    id
    name
    open {
      count
      where
    }
    overdue {
      count
      where
    }
    registered {
      count
      previousCount
      where
    }
    closed {
      count
      previousCount
      where
    }
  }
`);

type Found = NonNullable<ClaimLoadQuery['claimLoad']>;
type Row = Found['rows'][number];

const isEmpty = ({ total: { open, registered, closed } }: Found) => open.count + registered.count + closed.count === 0;

export function LoadPage() {
  return (
    <Report of="load">
      {({ filter }) => (
        <Answer document={document} variables={{ filter }} pick={({ claimLoad }) => claimLoad} isEmpty={isEmpty}>
          {(found) => <Loads of={found} />}
        </Answer>
      )}
    </Report>
  );
}

const parts = ['open', 'registered', 'closed'] as const;

function Loads({ of: { rows, total } }: { of: Found }) {
  const { t } = useLingui();
  const nameOf = useGroupName();
  const names = rows.map((row) => nameOf(row)).join('\n');
  const [open, registered, closed] = [t`Open now`, t`Registered`, t`Closed`];
  const spec = useMemo<ChartSpec>(() => {
    const words = { open, registered, closed };
    return {
      categories: names.split('\n'),
      lies: true,
      series: parts.map((part, at) => ({
        name: words[part],
        colour: at,
        values: rows.map((row) => row[part].count),
        wheres: rows.map((row) => row[part].where as object),
      })),
    };
  }, [names, rows, open, registered, closed]);
  const description = t`Claims by who works on them: ${total.open.count} open now, ${total.registered.count} registered and ${total.closed.count} closed in the period. The table beneath has every figure.`;
  return (
    <Section
      title={t`By responsible`}
      hint={t`Open and overdue are as of now; the others are of the period.`}
      chart={{ spec, description }}
      rows={rows}
      columns={useColumns()}
      keyOf={groupKey}
      total={total}
    />
  );
}

function useColumns(): Column<Row>[] {
  const { t } = useLingui();
  const nameOf = useGroupName();
  const counted = useCounted<Row>();
  const change = (of: 'registered' | 'closed', label: string) =>
    changed<Row>({ key: `${of} change`, label, now: (row) => row[of].count, before: (row) => row[of].previousCount });
  return [
    { key: 'name', label: t({ message: 'Responsible', context: 'claim' }), value: (row) => nameOf(row) },
    counted('open', t`Open now`, ({ open }) => open),
    counted('overdue', t`Overdue now`, ({ overdue }) => overdue),
    counted('registered', t`Registered`, ({ registered }) => registered),
    change('registered', t`Change of registered`),
    counted('closed', t`Closed`, ({ closed }) => closed),
    change('closed', t`Change of closed`),
  ];
}
