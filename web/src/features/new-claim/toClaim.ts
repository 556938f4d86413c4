/** Where a claim is shown. */
import { useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';

const CARD = '/claims/$number';

/** The address of a claim's card; of the list, as long as there are no cards. */
export function useHrefOfClaim(): (number: string) => string {
  const { routesByPath } = useRouter();
  return useCallback(
    (number) => (CARD in routesByPath ? `/claims/${encodeURIComponent(number)}` : `/claims?q=${encodeURIComponent(number)}`),
    [routesByPath],
  );
}
