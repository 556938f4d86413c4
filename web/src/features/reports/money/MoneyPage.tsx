/** What claims come to, by currency and reason: claimed, settled, refused, pending, lost. */
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';

import { graphql } from '../../../api/generated';
import type { ClaimMoneyQuery } from '../../../api/generated/graphql';
import { useFormat } from '../../../ui/format';
import { Answer } from '../Answer';
import type { ChartSpec } from '../chart/spec';
import { groupKey, useGroupName } from '../groups';
import { Report } from '../Report';
import { Section } from '../Section';
import type { Column } from '../table/columns';
import { useCounted } from '../useCounted';

const document = graphql(`
  query ClaimMoney($filter: ReportFilter) {
    claimMoney(filter: $filter) {
      timeZone
      period {
        from
        to
      }
      previousPeriod {
        from
        to
      }
      currencies {
        currency
        count
        claimed
        settled
        refused
        pending
        lost
        where
        previous {
          lost
        }
        byReason {
          kind
          id
          name
          count
          claimed
          settled
          refused
          pending
          lost
          where
        }
      }
    }
  }
`);

type Found = NonNullable<ClaimMoneyQuery['claimMoney']>;
type Currency = Found['currencies'][number];
type Row = Currency['byReason'][number];

export function MoneyPage() {
  return (
    <Report of="money">
      {({ filter }) => (
        <Answer document={document} variables={{ filter }} pick={({ claimMoney }) => claimMoney} isEmpty={({ currencies }) => currencies.length === 0}>
          {({ currencies }) => currencies.map((each) => <Sums key={each.currency} of={each} />)}
        </Answer>
      )}
    </Report>
  );
}

const parts = ['settled', 'refused', 'pending'] as const;
const sums = ['claimed', ...parts, 'lost'] as const;
const colours = { settled: 2, refused: 1, pending: 3 };

function useWords() {
  const { t } = useLingui();
  return { claimed: t`Claimed`, settled: t`Settled`, refused: t`Refused`, pending: t`Pending`, lost: t`Lost` };
}

function Sums({ of }: { of: Currency }) {
  const { t } = useLingui();
  const format = useFormat();
  const words = useWords();
  const nameOf = useGroupName();
  const counted = useCounted<Row>();
  const { currency, byReason: rows } = of;
  const names = rows.map((row) => nameOf(row)).join('\n');
  const { settled, refused, pending } = words;
  const spec = useMemo<ChartSpec>(() => {
    const told = { settled, refused, pending };
    return {
      categories: names.split('\n'),
      lies: true,
      stacked: true,
      tell: (value) => format.number(value),
      series: parts.map((part) => ({ name: told[part], colour: colours[part], values: rows.map((row) => Number(row[part])), wheres: rows.map(({ where }) => where as object) })),
    };
  }, [names, rows, format, settled, refused, pending]);
  const money = (amount: string) => format.money({ amount, currency });
  const columns: Column<Row>[] = [
    { key: 'name', label: t({ message: 'Reason', context: 'claim' }), value: (row) => nameOf(row) },
    counted('count', t`Claims`, (row) => row),
    ...sums.map((sum) => ({ key: sum, label: words[sum], figure: true, value: (row: Row) => Number(row[sum]), show: (row: Row) => money(row[sum]) })),
  ];
  const [lost, before] = [money(of.lost), money(of.previous.lost)];
  return (
    <Section
      title={t`Money in ${currency}`}
      hint={t`Lost: ${lost}; in the period before: ${before}. Lost is what was paid for customers' claims, and what suppliers refused of ours.`}
      chart={{ spec, description: t`Money of claims in ${currency} by reason: ${lost} lost. The table beneath has every figure.` }}
      rows={rows}
      columns={columns}
      keyOf={groupKey}
      total={{ ...of, kind: 'ALL', id: null, name: null }}
    />
  );
}
