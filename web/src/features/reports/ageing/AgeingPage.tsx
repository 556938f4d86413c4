/** How old open claims are, and who has them. */
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';

import { graphql } from '../../../api/generated';
import type { ClaimAgeingQuery } from '../../../api/generated/graphql';
import { useFormat } from '../../../ui/format';
import { Answer } from '../Answer';
import type { ChartSpec } from '../chart/spec';
import { groupKey, useGroupName } from '../groups';
import { Report } from '../Report';
import { Section } from '../Section';
import type { Column } from '../table/columns';
import { counted as countedColumn } from '../table/kinds';
import { useCounted } from '../useCounted';

const document = graphql(`
  query ClaimAgeing($filter: ReportFilter) {
    claimAgeing(filter: $filter) {
      total {
        count
        where
      }
      bands {
        leastDays
        mostDays
        count
        where
      }
      byResponsible {
        kind
        id
        name
        count
        where
        counts
        wheres
      }
    }
  }
`);

type Found = NonNullable<ClaimAgeingQuery['claimAgeing']>;
type Band = Found['bands'][number];
type Row = Found['byResponsible'][number];

export function AgeingPage() {
  return (
    <Report of="ageing">
      {({ filter }) => (
        <Answer document={document} variables={{ filter }} pick={({ claimAgeing }) => claimAgeing} isEmpty={({ total }) => total.count === 0}>
          {(found) => (
            <>
              <Bands of={found} />
              <Holders of={found} />
            </>
          )}
        </Answer>
      )}
    </Report>
  );
}

function bandName({ leastDays, mostDays }: Pick<Band, 'leastDays' | 'mostDays'>): string {
  const most = mostDays ?? null;
  if (most === null) return plural(leastDays, { one: '# day and more', other: '# days and more' });
  return leastDays === most ? plural(most, { one: '# day', other: '# days' }) : `${leastDays}–${plural(most, { one: '# day', other: '# days' })}`;
}

function Bands({ of: { bands, total } }: { of: Found }) {
  const { t } = useLingui();
  const format = useFormat();
  const claims = t`Claims`;
  const names = bands.map((band) => bandName(band)).join('\n');
  const spec = useMemo<ChartSpec>(
    () => ({
      categories: names.split('\n'),
      series: [{ name: claims, colour: 0, values: bands.map(({ count }) => count), wheres: bands.map(({ where }) => where as object) }],
    }),
    [names, bands, claims],
  );
  const share = ({ count }: { count: number }) => (total.count > 0 ? count / total.count : null);
  const columns: Column<Band>[] = [
    { key: 'name', label: t`Age`, value: ({ leastDays }) => leastDays, show: (band) => bandName(band) },
    countedColumn<Band>({ key: 'count', label: claims, of: (band) => band, name: bandName }),
    { key: 'share', label: t`Share`, figure: true, value: share, show: (band) => format.percent(share(band) ?? 0) },
  ];
  const description = t`Open claims by age: ${total.count} in all. The table beneath has every figure.`;
  return <Section title={t`Open claims by age`} hint={t`Days since they were registered, as of now.`} chart={{ spec, description }} rows={bands} columns={columns} keyOf={({ leastDays }) => String(leastDays)} />;
}

function Holders({ of: { bands, byResponsible } }: { of: Found }) {
  const { t } = useLingui();
  const nameOf = useGroupName();
  const ages = bands.map((band) => bandName(band)).join('\n');
  const counted = useCounted<Row>();
  const names = byResponsible.map((row) => nameOf(row)).join('\n');
  const spec = useMemo<ChartSpec>(
    () => ({
      categories: names.split('\n'),
      lies: true,
      stacked: true,
      series: bands.map((_, at) => ({
        name: ages.split('\n')[at] ?? '',
        colour: { step: at / Math.max(1, bands.length - 1) },
        values: byResponsible.map(({ counts }) => counts[at] ?? 0),
        wheres: byResponsible.map(({ wheres }) => wheres[at] as object),
      })),
    }),
    [names, ages, bands, byResponsible],
  );
  const columns: Column<Row>[] = [
    { key: 'name', label: t({ message: 'Responsible', context: 'claim' }), value: (row) => nameOf(row) },
    counted('count', t`Together`, (row) => row),
    ...bands.map((band, at) => counted(`band ${at}`, bandName(band), ({ counts, wheres }) => ({ count: counts[at] ?? 0, where: wheres[at] }))),
  ];
  return (
    <Section
      title={t`By responsible`}
      chart={{ spec, description: t`Open claims by who works on them and by age. The table beneath has every figure.` }}
      rows={byResponsible}
      columns={columns}
      keyOf={groupKey}
    />
  );
}
