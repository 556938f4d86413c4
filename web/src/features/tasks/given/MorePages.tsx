/** The pages after the first, one by one, when they are asked for. */
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';

import type { AssignmentsGivenQueryVariables } from '../../../api/generated/graphql';
import { givenDocument } from '../assignment';
import { GivenLine } from './GivenLine';

interface Props {
  where: AssignmentsGivenQueryVariables['where'];
  orderBy: AssignmentsGivenQueryVariables['orderBy'];
  page: { hasNextPage: boolean; endCursor?: string | null };
}

export function MorePages({ where, orderBy, page }: Props) {
  const [wanted, setWanted] = useState(false);
  const [{ data, fetching }] = useQuery({ query: givenDocument, variables: { where, orderBy, after: page.endCursor }, pause: !wanted });
  if (!page.hasNextPage) return null;
  if (!data)
    return (
      <li className="given-more">
        <Button variant="default" size="xs" loading={wanted && fetching} onClick={() => setWanted(true)}>
          <Trans>Show more</Trans>
        </Button>
      </li>
    );
  return (
    <>
      {data.assignments.nodes.map((assignment) => (
        <GivenLine key={assignment.id} assignment={assignment} />
      ))}
      <MorePages where={where} orderBy={orderBy} page={data.assignments.pageInfo} />
    </>
  );
}
