/** The places that exist and that the viewer may enter. */
import { useRouter, type LinkProps } from '@tanstack/react-router';
import { useMemo } from 'react';

import { places } from './navigation';
import { useViewer } from './viewer';

export function usePlaces() {
  const router = useRouter();
  const { scopes, organisation } = useViewer();
  const keepsClaims = organisation?.recordsClaims ?? false;
  return useMemo(
    () =>
      places
        .filter(({ to, scope }) => to in router.routesByPath && (scope === null || scopes.includes(scope)))
        .filter(({ ofClaims }) => !ofClaims || keepsClaims)
        .map((place) => ({ ...place, to: place.to as LinkProps['to'] & string })),
    [router, scopes, keepsClaims],
  );
}
