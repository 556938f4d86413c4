/** Lets the palette find claims: by a number, its end alone too, else by words. */
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useClient } from 'urql';

import { graphql } from '../api/generated';
import { useFinder, type Command } from './commands';
import { useKeepsClaims } from './viewer';

const document = graphql(`
  query FindClaimsPalette($numbered: ClaimWhereInput!, $words: String!) {
    numbered: claims(first: 5, where: $numbered, orderBy: [{ field: REGISTERED_AT, direction: DESC }]) {
      nodes {
        ...FoundClaimPalette
      }
    }
    worded: claims(first: 8, where: { archivedAt: { isNull: true } }, search: $words) {
      nodes {
        ...FoundClaimPalette
      }
    }
  }
`);
export const FoundClaim = graphql(`
  fragment FoundClaimPalette on Claim {
    id
    number
    title
    partner {
      id
      name
    }
  }
`);

export function useClaimFinder() {
  const client = useClient();
  const navigate = useNavigate();
  const keeps = useKeepsClaims();
  useFinder(
    useCallback(
      async (words): Promise<readonly Command[]> => {
        if (!keeps) return [];
        const { data } = await client.query(document, { numbered: numbered(words), words }).toPromise();
        const found = new Map([...(data?.numbered.nodes ?? []), ...(data?.worded.nodes ?? [])].map((claim) => [claim.id, claim]));
        return [...found.values()].slice(0, 8).map(({ id, number, title, partner }) => ({
          id,
          group: partner?.name ?? '',
          label: `${number} ${title}`,
          run: () => void navigate({ to: '/claims/$number', params: { number } }),
        }));
      },
      [client, navigate, keeps],
    ),
  );
}

/** "93" is what people say for 2026-000093. */
function numbered(words: string) {
  if (!/^\d{1,6}$/.test(words)) return { number: { startsWith: words } };
  const year = new Date().getFullYear();
  const ends = [year, year - 1, year - 2].map((each) => `${each}-${words.padStart(6, '0')}`);
  return { or: [{ number: { in: ends } }, { number: { startsWith: words } }] };
}
