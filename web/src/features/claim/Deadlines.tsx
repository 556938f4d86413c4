/** By when the customer is answered and the claim settled, whether the clock stands, and which policy says so. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';

import { Due, isWithin } from '../../ui/Due';
import { useFormat } from '../../ui/format';
import { Icon } from '../../ui/icons';
import { Time } from '../../ui/Time';
import { words } from '../../ui/words';
import type { Opened } from './acts';
import type { Claim } from './claim';
import { Panel } from './Panel';
import { waitingActs, waitingWords } from './waiting';

interface Props {
  claim: Claim;
  open: (what: Opened) => void;
}

export function Deadlines({ claim, open }: Props) {
  const { t } = useLingui();
  useMinutes();
  const format = useFormat();
  const { waitingSince, pausedSeconds, escalatedAt, deadlinePolicy, responseDueAt, resolutionDueAt } = claim;
  const acts = waitingActs(claim);
  // A claim that nothing is counted of, and nothing can be counted of any more, has no use for the panel.
  if (!deadlinePolicy && !waitingSince && acts.length === 0) return null;
  return (
    <Panel title={t`Deadlines`} internal>
      {waitingSince && (
        <p className="card-stopped">
          <Icon name="pause" size={16} />
          <span>
            <Trans>
              The clock has stood since <Time value={waitingSince} as="dateTime" />: the customer is awaited.
            </Trans>
          </span>
        </p>
      )}
      {responseDueAt && <Deadline label={t`Answer due`} dueAt={responseDueAt} metAt={answeredAt(claim)} claim={claim} />}
      {resolutionDueAt && <Deadline label={t`Settlement due`} dueAt={resolutionDueAt} metAt={claim.closedAt} claim={claim} />}
      {Boolean(pausedSeconds) && <Line label={t`Stood in all`}>{t`${format.duration(pausedSeconds ?? 0)} of working time`}</Line>}
      {escalatedAt && (
        <Line label={t`Escalated at`}>
          <Time value={escalatedAt} as="dateTime" />
        </Line>
      )}
      <p className="hint">{deadlinePolicy ? <Why policy={deadlinePolicy} /> : <Trans>No policy of deadlines fits this claim: nothing is counted.</Trans>}</p>
      {acts.length > 0 && (
        <Group gap="xs" mt={8} className="card-acts">
          {acts.map((act) => (
            // Waiting and going on are one button, so that the focus stays on it.
            <Button key={act === 'respond' ? act : 'clock'} size="xs" variant={act === 'resume' ? 'filled' : 'default'} onClick={() => open(act)}>
              {t(waitingWords[act].act)}
            </Button>
          ))}
        </Group>
      )}
    </Panel>
  );
}

/** Work that has begun answers the customer, whether or not the moment is known. */
const answeredAt = ({ firstRespondedAt, status }: Claim) => firstRespondedAt ?? (status === 'REGISTERED' ? null : undefined);

/** `metAt`: null while it is not met, undefined when it is and nobody knows since when. */
function Deadline({ label, dueAt, metAt, claim }: { label: string; dueAt: string; metAt: string | null | undefined; claim: Claim }) {
  return (
    <Line label={label}>
      <div>
        <Time value={dueAt} as="dateTime" />
      </div>
      <Standing dueAt={dueAt} metAt={metAt} claim={claim} />
    </Line>
  );
}

function Standing({ dueAt, metAt, claim }: { dueAt: string; metAt: string | null | undefined; claim: Claim }) {
  const { t } = useLingui();
  if (metAt) return metAt <= dueAt ? <Met text={t`met`} /> : <Late text={t`missed`} />;
  if (metAt === undefined) return <Met text={t`met`} />;
  const stands = claim.waitingSince && dueAt > claim.waitingSince;
  if (stands || claim.archivedAt) return <Due waitingSince={claim.waitingSince} />;
  return <Due dueAt={dueAt} isOverdue={isWithin(dueAt)} />;
}

function Met({ text }: { text: string }) {
  return (
    <span className="due" data-tone="met">
      <Icon name="check" size={14} /> {text}
    </span>
  );
}

function Late({ text }: { text: string }) {
  return (
    <span className="due" data-tone="late">
      <Icon name="alert" size={14} /> {text}
    </span>
  );
}

function Why({ policy }: { policy: NonNullable<Claim['deadlinePolicy']> }) {
  const { t } = useLingui();
  const { name, partner, reason, importance } = policy;
  const told = [
    partner && t`partner ${partner.name}`,
    reason && t`reason ${reason.name}`,
    importance && t`importance: ${t(words.Importance[importance]).toLocaleLowerCase()}`,
  ].filter((each) => typeof each === 'string');
  const why = told.join(', ');
  return why ? (
    <Trans>
      By the policy “{name}”: {why}.
    </Trans>
  ) : (
    <Trans>By the policy “{name}”, which is for all claims that no other one fits.</Trans>
  );
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="card-field">
      <div className="card-label">{label}</div>
      <div className="card-value">
        <div className="card-still">{children}</div>
      </div>
    </div>
  );
}

/** Draw anew with every minute, as what is left grows less. */
function useMinutes() {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 60_000);
    return () => clearInterval(timer);
  }, []);
}
