/** The rows of the inbox, loaded as they are scrolled to, and asked for anew when something of it changes. */
import { useLingui } from '@lingui/react/macro';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useClient, useQuery, type CombinedError } from 'urql';

import type { InboxGroup, ProcessTaskWhereInput } from '../../../api/generated/graphql';
import { useLive } from '../../../api/live';
import { useViewer } from '../../../app/viewer';
import { zoneOf } from '../../../ui/moments';
import { pager, type Pager } from '../../../ui/pager';
import { endsOf } from '../../../ui/tasks/due';
import { groups } from '../../../ui/tasks/groups';
import { useNow } from '../../../ui/tasks/useNow';
import { toast } from '../../../ui/toasts';
import { useTogether } from '../../../ui/useTogether';
import type { InboxSearch } from '../search';
import type { Line } from '../task';
import { changedDocument, countsDocument, pageDocument, type Page } from './list';
import { conditionsOf, inPart } from './where';

export type Counts = Partial<Record<InboxGroup, number>>;

export interface Inbox {
  rows: readonly Line[];
  counts: Counts;
  /** When the parts end. */
  ends: readonly string[];
  hasMore: boolean;
  more: () => void;
  /** Nothing was loaded yet. */
  isFirst: boolean;
  isLate: boolean;
  error: CombinedError | undefined;
  reload: () => void;
}

const none: { key: string; pages: readonly Page[] } = { key: '', pages: [] };
let left = none;

export function useInbox(search: InboxSearch): Inbox {
  const { t } = useLingui();
  const viewer = useViewer();
  const zone = zoneOf(viewer);
  const minute = useNow();
  const whole = useSame(conditionsOf(search, viewer.id));
  const ends = useMemo(() => endsOf(new Date(minute), zone), [minute, zone]);
  const { due } = search;
  const where = useMemo(() => (due ? inPart(whole, due, ends) : whole.length > 0 ? { and: whole } : {}), [whole, due, ends]);
  const pages = usePages(where);
  const { counts, again } = useCounts(whole, ends);
  const reload = useCallback(() => {
    pages.reload();
    again();
  }, [pages, again]);
  const soon = useTogether(reload);
  useLive(changedDocument, {}, {
    heard: soon,
    missed: (isBack) => {
      reload();
      if (isBack) toast({ text: t`The connection is back: the tasks are up to date again.` });
    },
  });
  return { ...pages, reload, counts, ends };
}

function usePages(where: ProcessTaskWhereInput) {
  const client = useClient();
  const key = useMemo(() => JSON.stringify(where), [where]);
  const [list, setList] = useState(() => (left.key === key ? left : none));
  const [failed, setFailed] = useState<{ key: string; error: CombinedError }>();
  const current = useRef<Pager>(null);
  const loaded = useRef(list);
  useEffect(() => {
    left = list;
    loaded.current = list;
  }, [list]);

  const ask = useCallback(() => {
    const made = pager<Page>({
      ask: (after, answer) =>
        client
          .query(pageDocument, { where: JSON.parse(key) as ProcessTaskWhereInput, after }, { requestPolicy: 'network-only' })
          .subscribe(({ data, error }) => {
            if (data) answer(data);
            else if (error) setFailed({ key, error });
          }).unsubscribe,
      pagedOf: ({ inbox }) => inbox,
      tell: (pages) => {
        setList({ key, pages });
        setFailed(undefined);
      },
      wanted: loaded.current.key === key ? Math.max(1, loaded.current.pages.length) : 1,
    });
    current.current?.stop();
    current.current = made;
  }, [client, key]);
  useEffect(() => {
    ask();
    return () => current.current?.stop();
  }, [ask]);

  const error = failed?.key === key ? failed.error : undefined;
  const rows = useMemo(() => [...new Map(list.pages.flatMap(({ inbox }) => inbox.nodes.map((row) => [row.id, row]))).values()], [list]);
  const more = useCallback(() => current.current?.more(), []);
  return useMemo(
    () => ({
      rows,
      hasMore: list.pages.at(-1)?.inbox.pageInfo.hasNextPage ?? false,
      more,
      isFirst: list.key === '',
      isLate: list.key !== key && !error,
      error,
      reload: ask,
    }),
    [rows, list, more, key, error, ask],
  );
}

function useCounts(conditions: readonly ProcessTaskWhereInput[], ends: readonly string[]) {
  const variables = useMemo(() => {
    const [overdue, today, thisWeek, nextWeek, later] = groups.map((group) => inPart(conditions, group, ends));
    return { overdue, today, thisWeek, nextWeek, later };
  }, [conditions, ends]);
  const [{ data }, ask] = useQuery({ query: countsDocument, variables, requestPolicy: 'cache-and-network' });
  const again = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  const counts = useMemo<Counts>(() => (data ? Object.fromEntries(groups.map((group) => [group, data[group].totalCount])) : {}), [data]);
  return { counts, again };
}

/** The value as it was before, while it is the same as text. */
function useSame<T>(value: T): T {
  const text = JSON.stringify(value);
  return useMemo(() => JSON.parse(text) as T, [text]);
}
