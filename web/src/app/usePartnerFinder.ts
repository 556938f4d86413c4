/** Lets the palette find partners: by the beginning of a name or tax number, else by words. */
import { useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useClient } from 'urql';

import { graphql } from '../api/generated';
import { useFinder, type Command } from './commands';

const document = graphql(`
  query FindPartnersPalette($begins: PartnerWhereInput!, $inUse: PartnerWhereInput!, $words: String!) {
    begin: partners(first: 5, where: $begins) {
      nodes {
        ...FoundPartnerPalette
      }
    }
    have: partners(first: 5, where: $inUse, search: $words) {
      nodes {
        ...FoundPartnerPalette
      }
    }
  }
`);
export const FoundPartner = graphql(`
  fragment FoundPartnerPalette on Partner {
    id
    name
    taxNumber
  }
`);

const inUse = { archivedAt: { isNull: true } };

export function usePartnerFinder() {
  const { t } = useLingui();
  const client = useClient();
  const navigate = useNavigate();
  useFinder(
    useCallback(
      async (words): Promise<readonly Command[]> => {
        const or = ['name', 'legalName', 'taxNumber'].map((name) => ({ [name]: { startsWith: words } }));
        const { data } = await client.query(document, { begins: { ...inUse, or }, inUse, words }).toPromise();
        const found = new Map([...(data?.begin.nodes ?? []), ...(data?.have.nodes ?? [])].map((each) => [each.id, each]));
        return [...found.values()].slice(0, 5).map(({ id, name, taxNumber }) => ({
          id,
          group: t`Partner`,
          label: taxNumber ? `${name} · ${taxNumber}` : name,
          run: () => void navigate({ to: '/partners/$id', params: { id } }),
        }));
      },
      [t, client, navigate],
    ),
  );
}
