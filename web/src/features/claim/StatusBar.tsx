/** How far the claim has come, the steps that lead on, and why others do not. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { ClaimStatus, ClaimTransition } from '../../api/generated/graphql';
import { Icon } from '../../ui/icons';
import { statuses } from '../../ui/StatusBadge';
import { words } from '../../ui/words';
import type { Claim } from './claim';
import { canTake, obstacles, wanted, type Step } from './steps';

const line: readonly ClaimStatus[] = ['REGISTERED', 'IN_PROGRESS', 'SATISFIED', 'PARTIALLY_SATISFIED', 'NOT_SATISFIED'];

interface Props {
  claim: Claim;
  take: (transition: ClaimTransition) => void;
}

export function StatusBar({ claim, take }: Props) {
  const { t } = useLingui();
  // Withdrawing is rare: its place in the line is there when it has happened.
  const shown = claim.status === 'WITHDRAWN' ? [...line.slice(0, 2), 'WITHDRAWN' as const] : line;
  const steps = claim.availableTransitions;
  const able = steps.filter((step) => canTake(step, claim));
  const unable = steps.filter((step) => !canTake(step, claim));
  const mayAny = claim.viewerPermissions.canTransition || able.length > 0;
  return (
    <section aria-label={t`Status`} className="card-status">
      <ol className="card-line">
        {shown.map((status) => (
          <li
            key={status}
            aria-current={status === claim.status ? 'step' : undefined}
            data-past={isPast(status, claim.status) || undefined}
            data-tone={statuses[status].color}
          >
            {t(statuses[status].label)}
          </li>
        ))}
      </ol>
      {able.length > 0 && (
        <div className="card-steps" id="steps">
          {able.map((step) => (
            <StepButton key={step.transition} step={step} claim={claim} take={take} />
          ))}
        </div>
      )}
      {mayAny && unable.length > 0 && (
        <ul className="card-obstacles">
          {unable.map((step) => (
            <li key={step.transition}>
              <Icon name="lock" size={14} />
              <span>
                <b>{t(words.ClaimTransition[step.transition])}</b>: {obstacles(step, claim).join(' ')}
              </span>
            </li>
          ))}
        </ul>
      )}
      {!mayAny && !claim.archivedAt && (
        <p className="hint">
          <Trans>You may read this claim; its steps are for those who work on it.</Trans>
        </p>
      )}
    </section>
  );
}

function StepButton({ step, claim, take }: Props & { step: Step }) {
  const { t } = useLingui();
  const { transition } = step;
  const asks = wanted(step, claim);
  const quiet = transition === 'WITHDRAW';
  return (
    <Button
      size="sm"
      variant={transition === 'TAKE' ? 'filled' : quiet ? 'subtle' : 'default'}
      onClick={() => take(transition)}
      title={asks.length > 0 ? t`Will ask for: ${asks.join(', ')}` : undefined}
      className="card-step"
    >
      {t(words.ClaimTransition[transition])}
    </Button>
  );
}

function isPast(status: ClaimStatus, current: ClaimStatus): boolean {
  if (status === 'REGISTERED') return current !== 'REGISTERED';
  return status === 'IN_PROGRESS' && current !== 'REGISTERED' && current !== 'IN_PROGRESS';
}
