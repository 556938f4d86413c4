/** What the performers of a task, or of an assignment in all its rounds, have given on: to whom, and how far it has come. */
import '../given/given.css';

import { Trans, useLingui } from '@lingui/react/macro';
import { Title } from '@mantine/core';
import { useQuery } from 'urql';

import { graphql } from '../../../api/generated';
import type { ProcessTaskWhereInput } from '../../../api/generated/graphql';
import { useLive } from '../../../api/live';
import { useTogether } from '../../../ui/useTogether';
import { givenDocument } from '../assignment';
import { GivenLine } from '../given/GivenLine';

const changedDocument = graphql(`
  subscription NestedAssignmentsChanged($parent: ProcessTaskWhereInput!) {
    processTasksChanged(where: { assignment: { parentTask: $parent } }) {
      id
      version
      status
    }
  }
`);

interface Props {
  /** The tasks that it was given on for. */
  parent: ProcessTaskWhereInput;
  level: 2 | 3;
}

export function Nested({ parent, level }: Props) {
  const { t } = useLingui();
  const variables = { where: { parentTask: parent }, orderBy: [{ field: 'CREATED_AT' as const, direction: 'ASC' as const }] };
  const [{ data }, ask] = useQuery({ query: givenDocument, variables, requestPolicy: 'cache-and-network' });
  const again = useTogether(() => ask({ requestPolicy: 'network-only' }));
  useLive(changedDocument, { parent }, { heard: again, missed: again });
  const { nodes = [], totalCount = 0 } = data?.assignments ?? {};
  if (nodes.length === 0) return null;
  return (
    <section aria-label={t`Given on`} className="task-part">
      <Title order={level}>
        <Trans>Given on: {totalCount}</Trans>
      </Title>
      <ul className="given">
        {nodes.map((assignment) => (
          <GivenLine key={assignment.id} assignment={assignment} isPart />
        ))}
      </ul>
    </section>
  );
}
