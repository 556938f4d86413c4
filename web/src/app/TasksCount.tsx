/** How many tasks wait for the viewer, beside their place in the menu; it changes as they come and go. */
import { plural } from '@lingui/core/macro';
import { useCallback, useRef } from 'react';
import { useQuery } from 'urql';

import { graphql } from '../api/generated';
import { useLive } from '../api/live';
import { useFormat } from '../ui/format';

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

const TOGETHER = 60; // milliseconds

export function TasksCount() {
  const format = useFormat();
  const [{ data }, ask] = useQuery({ query: document, requestPolicy: 'cache-and-network' });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const again = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => ask({ requestPolicy: 'network-only' }), TOGETHER);
  }, [ask]);
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
