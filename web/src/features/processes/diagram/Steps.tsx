/** The steps of a process in words: in their order, each with its state, who did it and when, and where it leads. */
import { Trans, useLingui } from '@lingui/react/macro';
import { plural } from '@lingui/core/macro';
import type { ReactNode } from 'react';

import { Time } from '../../../ui/Time';
import { useFormat } from '../../../ui/format';
import type { Step } from './model';
import { stateOf, type Place, type Route } from './route';
import { useStepName } from './useStepName';

interface Props {
  steps: readonly Step[];
  route?: Route;
  chosen: string | null;
  choose: (id: string) => void;
  label: string;
  more?: (id: string) => ReactNode;
}

export function Steps({ steps, route, chosen, choose, label, more }: Props) {
  const nameOf = useStepName();
  const byId = new Map(steps.map((step) => [step.id, step]));
  const leads = (step: Step) =>
    step.ways.length > 1
      ? step.ways.map(({ name, target }) => {
          const to = byId.get(target);
          return [name, to && nameOf(to)].filter(Boolean).join(' → ');
        })
      : [];
  return (
    <ol className="route-steps" aria-label={label}>
      {steps.map((step) => (
        <li
          key={step.id}
          className="route-step"
          data-state={route && stateOf(route.nodes.get(step.id))}
          data-chosen={chosen === step.id || undefined}
          aria-current={route?.nodes.get(step.id)?.tokens ? 'step' : undefined}
          style={{ marginInlineStart: step.depth * 16 }}
        >
          <button type="button" className="plain" aria-pressed={chosen === step.id} onClick={() => choose(step.id)}>
            {nameOf(step)}
          </button>
          {step.lane && <small>{step.lane}</small>}
          {leads(step).length > 0 && <small>{leads(step).join('; ')}</small>}
          {route && <State place={route.nodes.get(step.id)} />}
          {more?.(step.id)}
        </li>
      ))}
    </ol>
  );
}

function State({ place }: { place: Place | undefined }) {
  const { t } = useLingui();
  const format = useFormat();
  const state = stateOf(place);
  if (!place || state === 'ahead') return <small>{t`Not reached`}</small>;
  const { tokens, passes } = place;
  return (
    <>
      {state === 'failed' && (
        <small>
          <strong>
            <Trans>Stopped here:</Trans>
          </strong>{' '}
          {place.incident}
        </small>
      )}
      {tokens > 0 && state !== 'failed' && (
        <small>
          <strong>{tokens > 1 ? plural(tokens, { one: 'Here now # time', other: 'Here now # times' }) : t`Here now`}</strong>
        </small>
      )}
      {place.open?.map(({ id, who, dueAt }) => {
        const moment = dueAt && format.dateTime(dueAt);
        return <small key={id}>{moment ? t`${who}, by ${moment}` : who}</small>;
      })}
      {passes > 0 && (
        <small>
          {passes > 1 ? plural(passes, { one: 'Passed # time', other: 'Passed # times' }) : t`Passed`}
          {place.last?.who && `, ${place.last.who}`}
          {place.last && (
            <>
              {', '}
              <Time value={place.last.at} as="dateTime" />
            </>
          )}
        </small>
      )}
    </>
  );
}
