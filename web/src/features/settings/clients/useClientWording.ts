/** Better words than a code's own, for what is wrong with a partner system. */
import { useLingui } from '@lingui/react/macro';

import type { Fault } from '../../../api/errors';
import { useNetworksWording } from '../tokens/useNetworksWording';

export function useClientWording(): Record<'name' | 'scopes' | 'networks', (fault: Fault) => string | undefined> {
  const { t } = useLingui();
  const networks = useNetworksWording();
  return {
    networks,
    name: ({ code }) => (code === 'DUPLICATE' ? t`There is a partner system of this name already.` : undefined),
    scopes: ({ code }) => (code === 'REQUIRED' ? t`Choose one right at least.` : undefined),
  };
}
