/** How old open claims are, and who has them. */
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';

import { graphql } from '../../../api/generated';
import type { ClaimAgeingQuery } from '../../../api/generated/graphql';
import { useViewer } from '../../../app/viewer';
import { useFormat } from '../../../ui/format';
import { toField } from '../../../ui/moments';
import { Answer } from '../Answer';
import type { ChartSpec } from '../chart/spec';
import { groupKey, useGroupName } from '../groups';
import { Report } from '../Report';
import { Section } from '../Section';
import type { Column } from '../table/columns';
import { changed, counted as countedColumn } from '../table/kinds';
import { useCounted } from '../useCounted';

const document = graphql(`
  query ClaimAgeing($filter: ReportFilter) {
    claimAgeing(filter: $filter) {
      previousAt
      total {
        count
        previousCount
        where
      }
      bands {
        leastDays
        mostDays
        count
        previousCount
        where
      }
      byResponsible {
        kind
        id
        name
        count
        previousCount
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
        <Answer document={document} variables={{ filter }} pick={({ claimAgeing }) => claimAgeing} isEmpty={({ total }) => total.count + total.previousCount === 0}>
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

/** When open claims stood as they are compared with: the moment is the one after that day. */
function useDayBefore(previousAt: string): string {
  const { organisation } = useViewer();
  const format = useFormat();
  return format.day(toField(new Date(Date.parse(previousAt) - 1), organisation?.timeZone ?? 'UTC').slice(0, 10));
}

function Bands({ of: { bands, total, previousAt } }: { of: Found }) {
  const { t } = useLingui();
  const day = useDayBefore(previousAt);
  const before = t`Open on ${day}`;
  const format = useFormat();
  const claims = t`Claims`;
  const names = bands.map((band) => bandName(band)).join('\n');
  const spec = useMemo<ChartSpec>(
    () => ({
      categories: names.split('\n'),
      series: [
        { name: claims, colour: 0, values: bands.map(({ count }) => count), wheres: bands.map(({ where }) => where as object) },
        { name: before, colour: 'other', values: bands.map(({ previousCount }) => previousCount) },
      ],
    }),
    [names, bands, claims, before],
  );
  const share = ({ count }: { count: number }) => (total.count > 0 ? count / total.count : null);
  const columns: Column<Band>[] = [
    { key: 'name', label: t`Age`, value: ({ leastDays }) => leastDays, show: (band) => bandName(band) },
    countedColumn<Band>({ key: 'count', label: claims, of: (band) => band, name: bandName }),
    { key: 'share', label: t`Share`, figure: true, value: share, show: (band) => format.percent(share(band) ?? 0) },
    { key: 'before', label: before, figure: true, value: ({ previousCount }) => previousCount, show: ({ previousCount }) => format.number(previousCount) },
    changed<Band>({ key: 'change', label: t({ message: 'Change', context: 'figure' }), now: ({ count }) => count, before: ({ previousCount }) => previousCount }),
  ];
  const description = t`Open claims by age: ${total.count} in all. The table beneath has every figure.`;
  return <Section title={t`Open claims by age`} hint={t`Days since they were registered, beside those that were open a month before, or in the period before, by their age then.`} chart={{ spec, description }} rows={bands} columns={columns} keyOf={({ leastDays }) => String(leastDays)} />;
}

function Holders({ of: { bands, byResponsible, previousAt } }: { of: Found }) {
  const { t } = useLingui();
  const day = useDayBefore(previousAt);
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
    changed<Row>({ key: 'change', label: t`Change since ${day}`, now: ({ count }) => count, before: ({ previousCount }) => previousCount }),
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
