/** Lets the palette find saved views and variants of reports by their names. */
import { useLingui } from '@lingui/react/macro';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useClient } from 'urql';

import { graphql } from '../api/generated';
import { isReport, mayRun } from '../features/reports/reports';
import { useFinder, type Command } from './commands';
import { usePlaces } from './usePlaces';
import { useViewer } from './viewer';

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
  const viewer = useViewer();
  useFinder(
    useCallback(
      async (words): Promise<readonly Command[]> => {
        const { data } = await client.query(document, { words }).toPromise();
        const views = (data?.savedViews.nodes ?? []).flatMap(({ page, ...view }) => {
          const [room = '', name = ''] = page.split('/');
          const [to, place] = [`/${page}`, places.find((each) => each.to === `/${room}`)];
          const shut = room === 'reports' && isReport(name) && !mayRun(name, viewer);
          return place && !shut && to in routesByPath ? [{ ...view, to, place }] : [];
        });
        return views.map(({ id, name, query, to, place }) => ({
          id,
          group: t(place.label),
          label: name,
          // Each page takes of a view's query what it knows.
          run: () => void navigate({ to, search: { ...(query as object), view: id } } as never),
        }));
      },
      [client, navigate, places, routesByPath, t, viewer],
    ),
  );
}
