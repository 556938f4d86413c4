/** Partners with several claims, and items that several claims dispute. */
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';

import { graphql } from '../../../api/generated';
import type { RepeatClaimsQuery } from '../../../api/generated/graphql';
import { useFormat } from '../../../ui/format';
import { Answer } from '../Answer';
import { useBefore } from '../before';
import type { ChartSpec } from '../chart/spec';
import { Report } from '../Report';
import { Section } from '../Section';
import type { Column } from '../table/columns';
import { changed, counted } from '../table/kinds';
import { share } from '../useGroupColumns';

const document = graphql(`
  query RepeatClaims($filter: ReportFilter) {
    repeatClaims(filter: $filter) {
      timeZone
      period {
        from
        to
      }
      previousPeriod {
        from
        to
      }
      total {
        count
      }
      repeatCount
      repeatShare
      previousRepeatShare
      byPartner {
        ...Repeat
      }
      byItem {
        ...Repeat
      }
    }
  }

  fragment Repeat on ClaimRepeat {
    id
    name
    count
    previousCount
    where
  }
`);

type Found = NonNullable<RepeatClaimsQuery['repeatClaims']>;
type Row = Found['byPartner'][number];

export function RepeatsPage() {
  return (
    <Report of="repeats">
      {({ filter }) => (
        <Answer document={document} variables={{ filter }} pick={({ repeatClaims }) => repeatClaims} isEmpty={({ total }) => total.count === 0}>
          {(found) => <Repeats of={found} />}
        </Answer>
      )}
    </Report>
  );
}

function Repeats({ of }: { of: Found }) {
  const { t } = useLingui();
  const format = useFormat();
  const [now, before] = [of.repeatShare, of.previousRepeatShare].map((each) => {
    const value = share(each);
    return value === null ? '–' : format.percent(value);
  });
  return (
    <>
      <Ranked
        title={t`Partners with several claims`}
        label={t({ message: 'Partner', context: 'claim' })}
        rows={of.byPartner}
        hint={t`${format.number(of.repeatCount)} of ${format.number(of.total.count)} claims are of such partners: ${now}; in the period before: ${before}.`}
      />
      <Ranked title={t`Items that several claims dispute`} label={t({ message: 'Item', context: 'claim' })} rows={of.byItem} />
    </>
  );
}

/** So many bars are drawn; the table has them all. */
const DRAWN = 20;

function Ranked({ title, label, rows, hint }: { title: string; label: string; rows: readonly Row[]; hint?: string }) {
  const { t } = useLingui();
  const before = useBefore();
  const claims = t`Claims`;
  const spec = useMemo<ChartSpec>(() => {
    const drawn = rows.slice(0, DRAWN);
    return {
      categories: drawn.map(({ name }) => name),
      lies: true,
      series: [{ name: claims, colour: 0, values: drawn.map(({ count }) => count), wheres: drawn.map(({ where }) => where as object) }],
    };
  }, [rows, claims]);
  const columns: Column<Row>[] = [
    { key: 'name', label, value: ({ name }) => name },
    counted<Row>({ key: 'count', label: claims, of: (row) => row, name: ({ name }) => name }),
    counted<Row>({ key: 'before', label: t`Period before`, of: ({ previousCount, where }) => ({ count: previousCount, where: before(where) }), name: ({ name }) => name }),
    changed<Row>({ key: 'change', label: t({ message: 'Change', context: 'figure' }), now: ({ count }) => count, before: ({ previousCount }) => previousCount }),
  ];
  const first = rows[0];
  const description = t`${title}, the most claims first: ${first?.name ?? '–'}. The table beneath has every figure.`;
  return <Section title={title} hint={first ? hint : t`There are none in this period.`} chart={first ? { spec, description } : undefined} rows={rows} columns={columns} keyOf={({ id, name }) => id ?? name} />;
}
