/** How many tasks wait for the viewer, beside their place in the menu; it changes as they come and go. */
import { plural } from '@lingui/core/macro';
import { useQuery } from 'urql';

import { graphql } from '../api/generated';
import { useLive } from '../api/live';
import { useFormat } from '../ui/format';
import { useTogether } from '../ui/useTogether';

const document = graphql(`
  query TasksWaiting {
    inboxParts {
      group
      count
    }
  }
`);

const changedDocument = graphql(`
  subscription MyTasksChanged {
    myTasksChanged {
      id
      version
      status
    }
  }
`);

export function TasksCount() {
  const format = useFormat();
  const [{ data }, ask] = useQuery({ query: document, requestPolicy: 'cache-and-network' });
  const again = useTogether(() => ask({ requestPolicy: 'network-only' }));
  useLive(changedDocument, {}, { heard: again, missed: again });
  const parts = data?.inboxParts ?? [];
  const all = parts.reduce((sum, { count }) => sum + count, 0);
  const late = parts.find(({ group }) => group === 'OVERDUE')?.count ?? 0;
  if (all === 0) return null;
  return (
    <span className="place-count" data-late={late > 0 || undefined} title={late > 0 ? plural(late, { one: '# overdue', other: '# overdue' }) : undefined}>
      {format.number(all)}
    </span>
  );
}
