/** What stands in the place of the inbox when it has no rows, and above them when they may be out of date. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';

import { graphql } from '../../../api/generated';
import { faultOf, word } from '../../../api/errors';
import { useViewer } from '../../../app/viewer';
import { Failure, Loading, Message } from '../../../ui/StateView';
import { Due } from '../../../ui/tasks/Due';
import { isFiltered, type InboxSearch } from '../search';
import { Link } from '@tanstack/react-router';
import { titleOf } from '../wording';
import type { Inbox } from './useInbox';

interface Props {
  inbox: Inbox;
  search: InboxSearch;
  clear: () => void;
  children: ReactNode;
}

export function InboxState({ inbox, search, clear, children }: Props) {
  const { rows, error, isFirst, isLate, reload } = inbox;
  if (error && isFirst) return <Failure error={error} retry={reload} />;
  if (isFirst) return <Loading rows={8} height={50} />;
  if (!error && !isLate && rows.length === 0) return isFiltered(search) ? <NoneMatch clear={clear} /> : <AllDone />;
  return (
    <>
      {error && (
        <Alert color="yellow" role="alert" py={6}>
          <div className="inbox-stale">
            <span>
              <Trans>The list could not be brought up to date; these rows are older.</Trans> {word(faultOf(error))}
            </span>
            <Button variant="default" size="compact-sm" onClick={reload}>
              <Trans>Try again</Trans>
            </Button>
          </div>
        </Alert>
      )}
      {children}
    </>
  );
}

function NoneMatch({ clear }: { clear: () => void }) {
  const { t } = useLingui();
  return (
    <Message
      role="status"
      title={t`No tasks match`}
      action={
        <Button variant="default" onClick={clear}>
          <Trans>Clear the filters</Trans>
        </Button>
      }
    >
      <Trans>What is done leaves the inbox; it is found on the card of its claim or partner.</Trans>
    </Message>
  );
}

/** All is done: what waits for the others of the department, if one wants to help. */
function AllDone() {
  const { t } = useLingui();
  return (
    <div className="inbox-done">
      <Message role="status" title={t`All done`}>
        <Trans>Nothing waits for you now. New tasks appear here by themselves.</Trans>
      </Message>
      <Team />
    </div>
  );
}

const document = graphql(`
  query TeamQueue($where: ProcessTaskWhereInput) {
    processTasks(first: 10, where: $where) {
      nodes {
        ...TaskLine
      }
      totalCount
    }
  }
`);

function Team() {
  const { department } = useViewer();
  const id = department?.id ?? '';
  const ofTeam = { department: { id: { eq: id } } };
  const where = { and: [{ status: { eq: 'OPEN' as const } }, { or: [{ performer: ofTeam }, { claimedBy: ofTeam }, { mainObject: { eq: id } }] }] };
  const [{ data }] = useQuery({ query: document, variables: { where }, pause: !department, requestPolicy: 'cache-and-network' });
  const tasks = data?.processTasks.nodes ?? [];
  if (!department || tasks.length === 0) return null;
  return (
    <section className="inbox-team" aria-labelledby="team">
      <h2 id="team">
        <Trans>Your team's queue: {department.name}</Trans> <span className="inbox-figure">{data?.processTasks.totalCount}</span>
      </h2>
      <ul>
        {tasks.map((task) => (
          <li key={task.id}>
            <Link to="/tasks/$id" params={{ id: task.id }}>
              {titleOf(task)}
            </Link>
            <span className="inbox-about">{task.claimedBy?.name ?? task.performer?.name ?? task.role?.name}</span>
            <Due at={task.dueAt} brief />
          </li>
        ))}
      </ul>
    </section>
  );
}
