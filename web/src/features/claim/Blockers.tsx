/** What must end before the claim can be closed, with the way to it. */
import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useQuery } from 'urql';

import { graphql } from '../../api/generated';
import type { ClaimBlockersQuery } from '../../api/generated/graphql';
import { useLive } from '../../api/live';
import { Icon } from '../../ui/icons';
import type { Claim } from './claim';

const document = graphql(`
  query ClaimBlockers($id: ID!) {
    claim(id: $id) {
      id
      blockers(first: 20) {
        nodes {
          id
          kind
          title
          sourceId
        }
      }
    }
  }
`);

const changedDocument = graphql(`
  subscription ClaimBlockersChanged($id: ID!) {
    processTasksChanged(where: { subjectId: { eq: $id } }) {
      id
    }
  }
`);

type Blocker = NonNullable<NonNullable<ClaimBlockersQuery['claim']>['blockers']>['nodes'][number];

export function Blockers({ claim: { id, closedAt } }: { claim: Claim }) {
  const [{ data }, ask] = useQuery({ query: document, variables: { id }, requestPolicy: 'cache-and-network' });
  const again = () => ask({ requestPolicy: 'network-only' });
  useLive(changedDocument, { id }, { heard: again, missed: again });
  const blockers = data?.claim?.blockers?.nodes ?? [];
  if (blockers.length === 0 || closedAt) return null;
  return (
    <p className="card-blockers">
      <Icon name="lock" size={14} />
      <span>
        <Trans>The claim cannot be closed before these end:</Trans>{' '}
        {blockers.map((blocker, at) => (
          <Fragment key={blocker.id}>
            {at > 0 && ', '}
            <To blocker={blocker} />
          </Fragment>
        ))}
      </span>
    </p>
  );
}

function To({ blocker: { kind, title, sourceId } }: { blocker: Blocker }) {
  const isAssignment = sourceId.startsWith('asg_') || kind === 'ASSIGNMENT';
  return isAssignment ? (
    <Link to="/tasks/given/$id" params={{ id: sourceId }} className="card-link">
      {title}
    </Link>
  ) : (
    <Link to="/processes/instances/$id" params={{ id: sourceId }} className="card-link">
      {title}
    </Link>
  );
}
