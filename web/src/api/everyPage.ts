/** A whole list, asked for page by page: for catalogues that are shown as one, as trees are. It follows the cache. */
import { useEffect, useState } from 'react';
import { useClient, type CombinedError, type TypedDocumentNode } from 'urql';

interface Page<N> {
  nodes: readonly N[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

interface Whole<N> {
  nodes?: readonly N[];
  error?: CombinedError;
}

/** `pageOf` tells where the page is in the answer; declare it beside the document. */
export function useEveryPage<Data, N>(
  document: TypedDocumentNode<Data, { after?: string | null }>,
  pageOf: (data: Data) => Page<N>,
): Whole<N> & { retry: () => void } {
  const client = useClient();
  const [whole, setWhole] = useState<Whole<N>>({});
  const [tries, setTries] = useState(0);
  useEffect(() => {
    const pages: { stop: () => void; after: string | null; page?: Page<N> }[] = [];
    const drop = (from: number) => {
      for (const each of pages.splice(from)) each.stop();
    };
    const take = (at: number, page: Page<N>) => {
      const asked = pages[at];
      if (!asked) return;
      asked.page = page;
      const next = page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null;
      if (pages[at + 1]?.after !== next) drop(at + 1);
      if (next === null) drop(at + 1);
      else if (!pages[at + 1]) ask(at + 1, next);
      const there = pages.flatMap((each) => each.page ?? []);
      if (there.length === pages.length) setWhole({ nodes: there.flatMap(({ nodes }) => nodes) });
    };
    const ask = (at: number, after: string | null) => {
      let stopped = false;
      let stop = () => {
        stopped = true;
      };
      pages[at] = { after, stop: () => stop() };
      const requestPolicy = tries > 0 ? 'network-only' : 'cache-first';
      const { unsubscribe } = client.query(document, { after }, { requestPolicy }).subscribe(({ data, error }) => {
        if (stopped) return;
        if (data) take(at, pageOf(data));
        else if (error) setWhole((before) => ({ nodes: before.nodes, error }));
      });
      stop = unsubscribe;
      if (stopped) unsubscribe();
    };
    ask(0, null);
    return () => drop(0);
  }, [client, document, pageOf, tries]);
  return { ...whole, retry: () => setTries((before) => before + 1) };
}
