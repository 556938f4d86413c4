/** One task, followed as it changes. */
import { useCallback } from 'react';
import { useQuery } from 'urql';

import { graphql } from '../../../api/generated';
import { useLive } from '../../../api/live';
import { taskDocument } from '../task';

const changedDocument = graphql(`
  subscription TaskChanged($id: ID!) {
    processTasksChanged(where: { id: { eq: $id } }) {
      ...TaskCard
    }
  }
`);

export function useTask(id: string) {
  const [{ data, error }, ask] = useQuery({ query: taskDocument, variables: { id }, requestPolicy: 'cache-and-network' });
  const retry = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  useLive(changedDocument, { id }, { missed: retry });
  return { task: data?.processTask ?? undefined, isMissing: data?.processTask === null, error, retry };
}
