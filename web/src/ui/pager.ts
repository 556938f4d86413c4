/** Pages of a list, asked for one after another and followed while they are wanted: what changes shows at once. */
export interface Paged {
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

interface Asked<Page> {
  after: string | null;
  page?: Page;
  stop: () => void;
}

interface Given<Page> {
  /** Ask for the page after a cursor; the answer may come at once, and again when it changes. */
  ask: (after: string | null, answer: (page: Page) => void) => () => void;
  pagedOf: (page: Page) => Paged;
  tell: (pages: readonly Page[]) => void;
  /** How many pages to begin with. */
  wanted: number;
}

export interface Pager {
  more: () => void;
  stop: () => void;
}

export function pager<Page>({ ask, pagedOf, tell, wanted: begins }: Given<Page>): Pager {
  let wanted = begins;
  const pages: Asked<Page>[] = [];
  const nextOf = (page: Page) => {
    const { hasNextPage, endCursor } = pagedOf(page).pageInfo;
    return hasNextPage ? (endCursor ?? null) : null;
  };
  const drop = (from: number) => {
    for (const each of pages.splice(from)) each.stop();
  };
  const begin = (after: string | null) => {
    let stopped = false;
    const asked: Asked<Page> = {
      after,
      stop: () => {
        stopped = true;
      },
    };
    pages.push(asked);
    const stop = ask(after, (page) => {
      if (!stopped) take(asked, page);
    });
    if (stopped) stop();
    asked.stop = () => {
      stopped = true;
      stop();
    };
  };
  const take = (asked: Asked<Page>, page: Page) => {
    asked.page = page;
    const at = pages.indexOf(asked);
    const next = nextOf(page);
    // A page that has changed may end elsewhere.
    if (pages[at + 1] && pages[at + 1]?.after !== next) drop(at + 1);
    if (next !== null && pages.length === at + 1 && pages.length < wanted) begin(next);
    const there = pages.flatMap((each) => each.page ?? []);
    if (there.length === pages.length) tell(there);
  };
  begin(null);
  return {
    more: () => {
      const last = pages.at(-1)?.page;
      const next = last === undefined ? null : nextOf(last);
      if (next === null) return;
      wanted = pages.length + 1;
      begin(next);
    },
    stop: () => drop(0),
  };
}
