/** Saved views of pages: what a page's address told, kept by name; one's own, and those that colleagues share. */
import type { MessageDescriptor } from '@lingui/core';

import { graphql } from '../../api/generated';
import type { SavedViewTabFragment } from '../../api/generated/graphql';

export const SavedViewTab = graphql(`
  fragment SavedViewTab on SavedView {
    id
    version
    name
    page
    query
    isShared
    position
    owner {
      id
      name
    }
    viewerPermissions {
      canUpdate
    }
  }
`);

export type SavedView = SavedViewTabFragment;

/** What the address of a page that has views tells. */
export interface Searched {
  /** The saved view that this began as. */
  view?: string;
}

/** A page that has views. */
export interface Viewed<Search extends Searched> {
  /** What the server calls the page. */
  page: string;
  to: string;
  /** What every such page begins with; nobody can change these. */
  usual: readonly { key: string; name: MessageDescriptor; search: Search }[];
  /** A view's query as the address would hold it: what the page does not know any more is left out. */
  searchOf: (query: unknown) => Search;
  /** What a view keeps of the address. */
  kept: (search: Search) => Search;
  /** Without what is a matter of looks. */
  plain?: (search: Search) => Search;
  words: ViewWords;
}

/** What the page calls its views. */
export interface ViewWords {
  views: MessageDescriptor;
  view: MessageDescriptor;
  act: MessageDescriptor;
  save: MessageDescriptor;
  saveAs: MessageDescriptor;
  saveAsAnother: MessageDescriptor;
  rename: MessageDescriptor;
  remove: MessageDescriptor;
  goes: (name: string) => MessageDescriptor;
  goesForAll: (name: string) => MessageDescriptor;
  saved: MessageDescriptor;
  removed: MessageDescriptor;
  shared: MessageDescriptor;
  own: MessageDescriptor;
}

/** Whether two addresses show the same. */
export function isSame<Search extends object>(one: Search, other: Search): boolean {
  const text = (search: Search) => JSON.stringify(Object.entries(search).toSorted(([a], [b]) => a.localeCompare(b)));
  return text(one) === text(other);
}
