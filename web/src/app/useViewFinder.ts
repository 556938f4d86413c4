/** Lets the palette find saved views and variants of reports by their names. */
import { useLingui } from '@lingui/react/macro';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useClient } from 'urql';

import { graphql } from '../api/generated';
import { useFinder, type Command } from './commands';
import { usePlaces } from './usePlaces';

const document = graphql(`
  query FindViewsPalette($words: String!) {
    savedViews(first: 8, where: { or: [{ name: { startsWith: $words } }, { name: { similarTo: $words } }] }) {
      nodes {
        id
        name
        page
        query
      }
    }
  }
`);

export function useViewFinder() {
  const { t } = useLingui();
  const client = useClient();
  const navigate = useNavigate();
  const { routesByPath } = useRouter();
  const places = usePlaces();
  useFinder(
    useCallback(
      async (words): Promise<readonly Command[]> => {
        const { data } = await client.query(document, { words }).toPromise();
        const views = (data?.savedViews.nodes ?? []).flatMap(({ page, ...view }) => {
          const [to, place] = [`/${page}`, places.find((each) => each.to === `/${page.split('/')[0]}`)];
          return place && to in routesByPath ? [{ ...view, to, place }] : [];
        });
        return views.map(({ id, name, query, to, place }) => ({
          id,
          group: t(place.label),
          label: name,
          // Each page takes of a view's query what it knows.
          run: () => void navigate({ to, search: { ...(query as object), view: id } } as never),
        }));
      },
      [client, navigate, places, routesByPath, t],
    ),
  );
}
