/** Where claims come thick and fast: of a partner for one reason, about an item, about a document. */
import { useLingui } from '@lingui/react/macro';

import { graphql } from '../../../api/generated';
import type { ReportEchoKind, RepeatRadarQuery } from '../../../api/generated/graphql';
import { useFormat } from '../../../ui/format';
import { Answer } from '../Answer';
import type { ChartSpec } from '../chart/spec';
import { Report } from '../Report';
import { Section } from '../Section';
import type { Column } from '../table/columns';
import { changed, counted } from '../table/kinds';
import { words } from '../words';

const document = graphql(`
  query RepeatRadar($filter: ReportFilter, $windowDays: Int, $least: Int) {
    repeatRadar(filter: $filter, windowDays: $windowDays, least: $least) {
      timeZone
      period {
        from
        to
      }
      previousPeriod {
        from
        to
      }
      windowDays
      least
      echoes {
        kind
        id
        name
        reasonId
        reasonName
        count
        previousCount
        firstAt
        lastAt
        where
      }
    }
  }
`);

type Found = NonNullable<RepeatRadarQuery['repeatRadar']>;
type Echo = Found['echoes'][number];

const kinds = ['PARTNER_AND_REASON', 'ITEM', 'DOCUMENT'] as const satisfies readonly ReportEchoKind[];

export function RadarPage() {
  return (
    <Report of="radar">
      {({ filter, windowDays, least }) => (
        <Answer document={document} variables={{ filter, windowDays, least }} pick={({ repeatRadar }) => repeatRadar} isEmpty={() => false}>
          {(found) => kinds.map((kind) => <Echoes key={kind} of={found} kind={kind} />)}
        </Answer>
      )}
    </Report>
  );
}

const fullName = ({ name, reasonName }: Echo) => (reasonName ? `${name}: ${reasonName}` : name);
/** So many bars are drawn; the table has them all. */
const DRAWN = 15;

function Echoes({ of: { echoes, windowDays, least }, kind }: { of: Found; kind: ReportEchoKind }) {
  const { t } = useLingui();
  const format = useFormat();
  const title = t(words.ReportEchoKind[kind]);
  const rows = echoes.filter((echo) => echo.kind === kind);
  const drawn = rows.slice(0, DRAWN);
  const spec: ChartSpec = {
    categories: drawn.map((echo) => fullName(echo)),
    lies: true,
    series: [
      { name: t`Claims`, colour: 1, values: drawn.map(({ count }) => count), wheres: drawn.map(({ where }) => where as object) },
      { name: t`Period before`, colour: 'other', values: drawn.map(({ previousCount }) => previousCount) },
    ],
  };
  const columns: Column<Echo>[] = [
    { key: 'name', label: kind === 'PARTNER_AND_REASON' ? t({ message: 'Partner', context: 'claim' }) : t({ message: 'Name', context: 'report' }), value: ({ name }) => name },
    ...(kind === 'PARTNER_AND_REASON' ? [{ key: 'reason', label: t({ message: 'Reason', context: 'claim' }), value: ({ reasonName }: Echo) => reasonName ?? null }] : []),
    counted<Echo>({ key: 'count', label: t`Claims`, of: (echo) => echo, name: fullName }),
    { key: 'before', label: t`Period before`, figure: true, value: ({ previousCount }) => previousCount, show: ({ previousCount }) => format.number(previousCount) },
    changed<Echo>({ key: 'change', label: t({ message: 'Change', context: 'figure' }), now: ({ count }) => count, before: ({ previousCount }) => previousCount }),
    { key: 'first', label: t`First of them`, figure: true, value: ({ firstAt }) => firstAt, show: ({ firstAt }) => format.date(firstAt) },
    { key: 'last', label: t`Last of them`, figure: true, value: ({ lastAt }) => lastAt, show: ({ lastAt }) => format.date(lastAt) },
  ];
  const hint = rows.length > 0 ? t`At least ${least} claims within ${windowDays} days.` : t`Nowhere ${least} claims within ${windowDays} days.`;
  const description = t`${title}, the most claims first. The table beneath has every figure.`;
  return <Section title={title} hint={hint} chart={drawn.length > 0 ? { spec, description } : undefined} rows={rows} columns={columns} keyOf={(echo) => `${echo.id} ${fullName(echo)}`} />;
}
