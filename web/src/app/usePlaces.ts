/** The places that exist and that the viewer may enter. */
import { useRouter, type LinkProps } from '@tanstack/react-router';
import { useMemo } from 'react';

import { places } from './navigation';
import { keepsClaims, useViewer } from './viewer';

export function usePlaces() {
  const router = useRouter();
  const viewer = useViewer();
  const { scopes } = viewer;
  const keeps = keepsClaims(viewer);
  return useMemo(
    () =>
      places
        .filter(({ to, scope }) => to in router.routesByPath && (scope === null || scopes.includes(scope)))
        .filter(({ ofClaims }) => !ofClaims || keeps)
        .map((place) => ({ ...place, to: place.to as LinkProps['to'] & string })),
    [router, scopes, keeps],
  );
}
