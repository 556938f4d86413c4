/** What the partner's claims come to: how many, how they end, how long they take, what they cost, why they arise. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';

import { graphql } from '../../api/generated';
import type { PartnerFiguresQuery } from '../../api/generated/graphql';
import { useCan } from '../../app/viewer';
import { useFormat } from '../../ui/format';
import { Money } from '../../ui/Money';
import { StateView } from '../../ui/StateView';
import { toClaims } from '../../ui/toClaims';
import { ByReason } from './ByReason';
import { Panel } from './Panel';
import type { Partner } from './partner';

const document = graphql(`
  query PartnerFigures($id: ID!, $internal: Boolean!) {
    claimFigures(where: { partner: { id: { eq: $id } }, archivedAt: { isNull: true } }) {
      totalCount
      openCount
      satisfiedShare
      meanDaysToClose
      amounts {
        currency
        claimed
        settled @include(if: $internal)
      }
      byReason @include(if: $internal) {
        totalCount
        openCount
        satisfiedShare
        reason {
          id
          name
        }
      }
    }
  }
`);

type Of = NonNullable<PartnerFiguresQuery['claimFigures']>;

export function Figures({ partner }: { partner: Partner }) {
  const { t } = useLingui();
  const internal = useCan('claims.internal:read');
  const [{ data, error }, retry] = useQuery({
    query: document,
    variables: { id: partner.id, internal },
    requestPolicy: 'cache-and-network',
  });
  const figures = data?.claimFigures;
  if (figures?.totalCount === 0) return null;
  return (
    <Panel title={t`Figures`}>
      <StateView
        data={figures ?? undefined}
        error={error}
        retry={() => retry({ requestPolicy: 'network-only' })}
        loading={<Skeleton height={180} role="status" aria-busy aria-label={t`Loading`} />}
      >
        {(of) => (
          <>
            <Tiles of={of} partner={partner.id} />
            <ByReason rows={of.byReason ?? []} partner={partner.id} />
          </>
        )}
      </StateView>
    </Panel>
  );
}

function Tiles({ of, partner }: { of: Of; partner: string }) {
  const { t } = useLingui();
  const format = useFormat();
  const { totalCount, openCount, satisfiedShare, meanDaysToClose, amounts } = of;
  return (
    <dl className="partner-tiles">
      <Tile name={t`Claims`}>
        <Link to="/claims" search={toClaims({ partner })} className="partner-figure">
          {format.number(totalCount)}
        </Link>
      </Tile>
      <Tile name={t({ message: 'Open', context: 'claims' })}>
        {openCount > 0 ? (
          <Link to="/claims" search={toClaims({ partner, status: ['REGISTERED', 'IN_PROGRESS'] })} className="partner-figure">
            {format.number(openCount)}
          </Link>
        ) : (
          0
        )}
      </Tile>
      <Tile name={t`Satisfied`}>{satisfiedShare ? format.percent(Number(satisfiedShare)) : <None />}</Tile>
      <Tile name={t`To close, on average`}>
        {meanDaysToClose ? <Plural value={Number(meanDaysToClose)} one="# day" other="# days" /> : <None />}
      </Tile>
      <Tile name={t`Amount claimed`} wide>
        <Sums of={amounts.map(({ currency, claimed }) => ({ currency, amount: claimed }))} />
      </Tile>
      <Tile name={t`Amount settled`} wide>
        <Sums of={amounts.map(({ currency, settled }) => ({ currency, amount: settled }))} />
      </Tile>
    </dl>
  );
}

function Tile({ name, wide, children }: { name: string; wide?: boolean; children: ReactNode }) {
  return (
    <div className="partner-tile" data-wide={wide}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Sums({ of }: { of: { currency: string; amount?: string | null }[] }) {
  const known = of.flatMap(({ currency, amount }) => (amount == null ? [] : [{ currency, amount }]));
  if (known.length === 0) return <None />;
  return known.map((sum) => (
    <div key={sum.currency}>
      <Money value={sum} />
    </div>
  ));
}

function None() {
  return (
    <span className="partner-none">
      <span aria-hidden>–</span>
      <span className="unseen">
        <Trans>none yet</Trans>
      </span>
    </span>
  );
}
