/** Report 2: how claims ended, by reason. */
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';

import { graphql } from '../../../api/generated';
import type { SatisfactionStatisticsQuery } from '../../../api/generated/graphql';
import { useFormat } from '../../../ui/format';
import { words } from '../../../ui/words';
import { Answer } from '../Answer';
import type { ChartSpec } from '../chart/spec';
import { groupKey, useGroupName } from '../groups';
import { Report } from '../Report';
import { Section } from '../Section';
import type { Column } from '../table/columns';
import { changed, counted } from '../table/kinds';
import { share } from '../useGroupColumns';

const document = graphql(`
  query SatisfactionStatistics($filter: ReportFilter) {
    satisfactionStatistics(filter: $filter) {
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
        ...Ended
      }
      total {
        ...Ended
      }
    }
  }

  fragment Ended on SatisfactionRow {
    kind
    id
    name
    satisfiedShare
    previousSatisfiedShare
    satisfied {
      ...Counted
    }
    partiallySatisfied {
      ...Counted
    }
    notSatisfied {
      ...Counted
    }
    total {
      ...Counted
    }
    withdrawn {
      ...Counted
    }
  }

  fragment Counted on ReportCount {
    count
    previousCount
    where
  }
`);

type Found = NonNullable<SatisfactionStatisticsQuery['satisfactionStatistics']>;
type Row = Found['rows'][number];

const isEmpty = ({ total: { total, withdrawn } }: Found) => total.count + withdrawn.count === 0;

export function SatisfactionPage() {
  return (
    <Report of="satisfaction">
      {({ filter }) => (
        <Answer document={document} variables={{ filter }} pick={({ satisfactionStatistics }) => satisfactionStatistics} isEmpty={isEmpty}>
          {(found) => <Ends of={found} />}
        </Answer>
      )}
    </Report>
  );
}

const ends = ['satisfied', 'partiallySatisfied', 'notSatisfied'] as const;
const statuses = { satisfied: 'SATISFIED', partiallySatisfied: 'PARTIALLY_SATISFIED', notSatisfied: 'NOT_SATISFIED' } as const;
const colours = { satisfied: 2, partiallySatisfied: 3, notSatisfied: 1 };

function Ends({ of }: { of: Found }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const nameOf = useGroupName();
  const names = of.rows.map((row) => nameOf(row)).join('\n');
  const spec = useMemo<ChartSpec>(
    () => ({
      categories: names.split('\n'),
      lies: true,
      stacked: true,
      series: ends.map((end) => ({
        name: i18n._(words.ClaimStatus[statuses[end]]),
        colour: colours[end],
        values: of.rows.map((row) => row[end].count),
        wheres: of.rows.map((row) => row[end].where as object),
      })),
    }),
    [of, names, i18n],
  );
  const all = share(of.total.satisfiedShare);
  const told = all === null ? '–' : format.percent(all);
  const description = t`How claims ended, by reason: ${told} of them all were satisfied. The table beneath has every figure.`;
  return <Section title={t`How claims ended`} chart={{ spec, description }} rows={of.rows} columns={useColumns()} keyOf={groupKey} total={of.total} hint={t`By the day on which they were closed. Withdrawn claims are in no share; open claims are none of them.`} />;
}

function useColumns(): Column<Row>[] {
  const { t } = useLingui();
  const format = useFormat();
  const nameOf = useGroupName();
  const percent = (value: number | null) => (value === null ? '–' : format.percent(value));
  const count = (key: (typeof ends)[number] | 'total' | 'withdrawn', label: string) => counted<Row>({ key, label, of: (row) => row[key], name: nameOf });
  return [
    { key: 'name', label: t({ message: 'Reason', context: 'claim' }), value: (row) => nameOf(row) },
    ...ends.map((end) => count(end, t(words.ClaimStatus[statuses[end]]))),
    count('total', t`Together`),
    { key: 'share', label: t`Share satisfied`, figure: true, value: (row) => share(row.satisfiedShare), show: (row) => percent(share(row.satisfiedShare)) },
    { key: 'before', label: t`Period before`, figure: true, value: (row) => share(row.previousSatisfiedShare), show: (row) => percent(share(row.previousSatisfiedShare)) },
    changed({ key: 'change', label: t({ message: 'Change', context: 'figure' }), now: (row) => share(row.satisfiedShare), before: (row) => share(row.previousSatisfiedShare), ofShares: true }),
    count('withdrawn', t(words.ClaimStatus.WITHDRAWN)),
  ];
}
