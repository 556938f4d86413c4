/** How a process starts, in words. */
import { useLingui } from '@lingui/react/macro';

import type { ClaimStatus } from '../../api/generated/graphql';
import { useFormat } from '../../ui/format';
import { words } from '../../ui/words';

interface Starts {
  latest?: object | null;
  startsByHand: boolean;
  startStatuses: readonly ClaimStatus[];
  startReasons: readonly string[];
}

export function useStartWords() {
  const { t } = useLingui();
  const format = useFormat();
  return ({ startsByHand, startStatuses, startReasons }: Starts): string => {
    const statuses = format.list(startStatuses.map((status) => t(words.ClaimStatus[status])));
    const ways = [
      ...(startsByHand ? [t`by hand`] : []),
      ...(startStatuses.length > 0 ? [t`at a claim's status: ${statuses}`] : []),
      ...(startReasons.length > 0 ? [t`by a claim's reason`] : []),
    ];
    return ways.length > 0 ? ways.join('; ') : t`not by itself`;
  };
}
