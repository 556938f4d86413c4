/** What happened in a process, the latest first: who, what, when. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useMemo, useRef } from 'react';
import { useQuery } from 'urql';

import { graphql } from '../../../api/generated';
import type { ProcessHistoryQuery } from '../../../api/generated/graphql';
import { stepsOf } from '../diagram/model';
import { useStepName } from '../diagram/useStepName';
import { Loading, StateView } from '../../../ui/StateView';
import { Time } from '../../../ui/Time';
import { words } from '../../../ui/words';

const document = graphql(`
  query ProcessHistory($id: ID!) {
    processInstance(id: $id) {
      id
      definitionVersion {
        id
        xml
      }
      history(last: 100, where: { kind: { notIn: [ENTERED, TAKEN, PASSED] } }) {
        nodes {
          id
          kind
          at
          elementId
          data
          actor {
            id
            name
          }
          task {
            id
            title
            outcome
            reason
          }
        }
      }
    }
  }
`);
type Shown = NonNullable<ProcessHistoryQuery['processInstance']>;

/** `version`: of the instance; another one asks anew. */
export function History({ id, version }: { id: string; version: number }) {
  const { t } = useLingui();
  const [{ data, error }, again] = useQuery({ query: document, variables: { id } });
  const seen = useRef(version);
  useEffect(() => {
    if (seen.current !== version) again({ requestPolicy: 'network-only' });
    seen.current = version;
  }, [again, version]);
  return (
    <section className="processes-part" aria-label={t`Record`}>
      <h2>
        <Trans>Record</Trans>
      </h2>
      <StateView data={data} error={error} retry={() => again({ requestPolicy: 'network-only' })} loading={<Loading rows={4} />}>
        {({ processInstance }) => processInstance && <Entries of={processInstance} />}
      </StateView>
    </section>
  );
}

function reasonIn(data: unknown): string {
  const told = typeof data === 'object' && data !== null && 'reason' in data ? data.reason : undefined;
  return typeof told === 'string' ? told : '';
}

function Entries({ of }: { of: Shown }) {
  const { t } = useLingui();
  const nameOf = useStepName();
  const xml = of.definitionVersion?.xml ?? '';
  const steps = useMemo(() => new Map(stepsOf(xml).map((step) => [step.id, step])), [xml]);
  return (
    <ol className="processes-history">
      {of.history.nodes.toReversed().map(({ id, kind, at, elementId, data, actor, task }) => {
        const step = elementId ? steps.get(elementId) : undefined;
        return (
          <li key={id}>
            <Time value={at} as="dateTime" />
            <span>
              {t(words.ProcessEntryKind[kind])}
              {step && `: ${nameOf(step)}`}
            </span>
            {actor && <span>{actor.name}</span>}
            <span className="hint">{task?.reason ?? reasonIn(data)}</span>
          </li>
        );
      })}
    </ol>
  );
}
