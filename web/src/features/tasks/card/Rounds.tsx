/** What was done before: the results of all rounds of an assignment, or the steps of a process that ended, the last first. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';

import { graphql } from '../../../api/generated';
import type { Task } from '../task';
import { roundOf } from '../wording';
import { How } from './Ended';

const document = graphql(`
  query TaskRounds($where: ProcessTaskWhereInput) {
    processTasks(first: 50, where: $where, orderBy: [{ field: CLOSED_AT, direction: DESC }]) {
      nodes {
        id
        version
        title
        elementId
        round
        status
        outcome
        reason
        data
        form
        closedAt
        closedBy {
          id
          name
        }
        outcomes {
          key
          label
          reasonRequired
        }
        assignment {
          id
          number
          title
          status
          executed
        }
      }
    }
  }
`);

export function Rounds({ task: { id, instance, version }, level }: { task: Task; level: 2 | 3 }) {
  const { t } = useLingui();
  const where = { instance: { id: { eq: instance?.id ?? '' } }, status: { eq: 'DONE' as const }, id: { neq: id } };
  const [{ data }, ask] = useQuery({ query: document, variables: { where }, pause: !instance, requestPolicy: 'cache-and-network' });
  const [first] = useState(version);
  useEffect(() => {
    if (version !== first) ask({ requestPolicy: 'network-only' });
  }, [version, first, ask]);
  const past = data?.processTasks.nodes ?? [];
  if (past.length === 0) return null;
  return (
    <section aria-label={t`Results so far`} className="task-part">
      <Title order={level}>
        <Trans>Results so far</Trans>
      </Title>
      <ol className="task-rounds">
        {past.map((each) => (
          <li key={each.id}>
            <div className="task-round">
              {each.assignment ? roundOf(each) : each.title}
            </div>
            <How task={each} />
          </li>
        ))}
      </ol>
    </section>
  );
}
