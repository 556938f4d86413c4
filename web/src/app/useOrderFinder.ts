/** Lets the palette find orders, shipments and returns by the beginning of their numbers. */
import { useLingui } from '@lingui/react';
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useClient } from 'urql';

import { graphql } from '../api/generated';
import { basisName } from '../ui/basis';
import { useFinder, type Command } from './commands';
import { useCan } from './viewer';

const document = graphql(`
  query FindDocumentsPalette($words: String!) {
    orders: customerOrders(first: 4, where: { number: { startsWith: $words }, archivedAt: { isNull: true } }) {
      nodes {
        ...FoundDocumentPalette
      }
    }
    shipments(first: 4, where: { number: { startsWith: $words }, archivedAt: { isNull: true } }) {
      nodes {
        ...FoundDocumentPalette
      }
    }
    returns: customerReturns(first: 4, where: { number: { startsWith: $words }, archivedAt: { isNull: true } }) {
      nodes {
        ...FoundDocumentPalette
      }
    }
  }
`);
export const FoundDocument = graphql(`
  fragment FoundDocumentPalette on SourceDocument {
    id
    number
    partner {
      id
      name
    }
  }
`);

export function useOrderFinder() {
  const { i18n } = useLingui();
  const client = useClient();
  const navigate = useNavigate();
  const may = useCan('orders:read');
  useFinder(
    useCallback(
      async (words): Promise<readonly Command[]> => {
        if (!may) return [];
        const { data } = await client.query(document, { words }).toPromise();
        const found = [...(data?.orders.nodes ?? []), ...(data?.shipments.nodes ?? []), ...(data?.returns.nodes ?? [])];
        return found.slice(0, 5).map(({ id, number, partner }) => ({
          id,
          group: partner?.name ?? '',
          label: basisName({ id, number }, i18n),
          run: () => void navigate({ to: '/orders/$id', params: { id } }),
        }));
      },
      [i18n, client, navigate, may],
    ),
  );
}
