/** What a report has found, or what stands in its place: on the way, failed, nothing in the period. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Skeleton } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { CombinedError } from 'urql';

import { toField } from '../../ui/moments';
import { Failure, Message } from '../../ui/StateView';
import { ComparedWith } from './before';
import { daysName } from './parts';
import { useSubject, type Subject } from './things';

interface Period {
  from: string;
  to: string;
}

interface Framed {
  period: Period;
  previousPeriod: Period;
  timeZone: string;
}

interface Props<Data> {
  data: Data | null | undefined;
  error: CombinedError | undefined;
  fetching: boolean;
  retry: () => void;
  isEmpty: (data: Data) => boolean;
  children: (data: Data) => ReactNode;
}

export function Result<Data extends object>({ data, error, fetching, retry, isEmpty, children }: Props<Data>) {
  if (error && !fetching && !data) return <Failure error={error} retry={retry} />;
  if (!data) return <Waiting />;
  const framed: Partial<Framed> = data;
  const { previousPeriod, timeZone } = framed;
  const before = previousPeriod && timeZone ? { from: previousPeriod.from, timeZone } : null;
  return (
    <div className="report-result" aria-busy={fetching}>
      {error && !fetching && <Failure error={error} retry={retry} />}
      <Compared of={framed} />
      <ComparedWith value={before}>{isEmpty(data) ? <Nothing of={framed} /> : children(data)}</ComparedWith>
    </div>
  );
}

function Waiting() {
  const { t } = useLingui();
  return (
    <div className="report-result" role="status" aria-busy aria-label={t`Loading`}>
      <Skeleton height={18} width={320} maw="100%" />
      <div className="report-section">
        <Skeleton height={28} width={240} />
        <Skeleton height={320} />
        <Skeleton height={360} />
      </div>
    </div>
  );
}

function Compared({ of: { period, previousPeriod, timeZone } }: { of: Partial<Framed> }) {
  const { i18n } = useLingui();
  const [moment] = useState(() => new Date());
  if (!period || !previousPeriod) return null;
  const isOpen = period.to >= toField(moment, timeZone ?? 'UTC').slice(0, 10);
  const [now, before] = [period, previousPeriod].map((each) => daysName(i18n.locale, each));
  return (
    <p className="report-period">
      <strong>{now}</strong>{' '}
      <span>
        <Trans>
          compared with {before}; days of {timeZone}
        </Trans>
      </span>
      {isOpen && (
        <span>
          {'; '}
          <Trans>the period is not over yet, the one before is whole</Trans>
        </span>
      )}
    </p>
  );
}

const none: Record<Subject, MessageDescriptor> = {
  claims: msg`No claims in this period`,
  lines: msg`No cancelled lines in this period`,
  assignments: msg`No assignments in this period`,
};

function Nothing({ of: { period } }: { of: Partial<Framed> }) {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const subject = useSubject();
  const days = period && daysName(i18n.locale, period);
  const widen = () => void navigate({ to: '.', search: { period: 'last12Months' } } as never); // each report checks its own parameters
  return (
    <Message
      role="status"
      title={t(none[subject])}
      action={
        <Button variant="default" onClick={widen}>
          <Trans>All of the last 12 months</Trans>
        </Button>
      }
    >
      {days ? (
        <Trans>There are none from {days} that all the filters leave. Take a longer period, or fewer filters.</Trans>
      ) : (
        <Trans>There are none that all the filters leave.</Trans>
      )}
    </Message>
  );
}
