/** The nodes of a catalogue that is a tree, all of them, page by page, once they are wanted. */
import { useEffect, useState } from 'react';
import { useClient, type TypedDocumentNode } from 'urql';

import type { Leaf } from '../treeRows';

interface Page {
  nodes: readonly { id: string; name: string; parent?: { id: string } | null }[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

/** `pageOf` tells where the page is in the answer; declare it beside the document. */
export function useTreeChoices<Data>(document: TypedDocumentNode<Data, { after?: string | null }>, pageOf: (data: Data) => Page) {
  const client = useClient();
  const [nodes, setNodes] = useState<readonly Leaf[]>();
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (tries === 0) return;
    let current = true;
    const load = async () => {
      const found: Leaf[] = [];
      let after: string | null | undefined = null;
      do {
        const { data } = await client.query(document, { after }, { requestPolicy: 'cache-first' });
        if (!current) return;
        if (!data) return setFailed(true);
        const { nodes, pageInfo } = pageOf(data);
        found.push(...nodes.map(({ id, name, parent }) => ({ id, name, parentId: parent?.id ?? null, archived: false })));
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      } while (after);
      setNodes(found);
    };
    void load();
    return () => {
      current = false;
    };
  }, [client, document, pageOf, tries]);
  const retry = () => {
    setFailed(false);
    setTries((before) => before + 1);
  };
  return { nodes, failed, open: () => setTries((before) => before || 1), retry };
}
