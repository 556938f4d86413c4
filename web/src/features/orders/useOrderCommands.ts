/** What the palette offers on the pages of documents. */
import { useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';

import { useCommands } from '../../app/commands';

export function useOrderCommands() {
  const { t } = useLingui();
  const navigate = useNavigate();
  useCommands(
    useMemo(
      () => [
        { id: 'orders.cancelled', group: t`Orders`, label: t`Cancelled lines`, run: () => void navigate({ to: '/orders/cancelled' }) },
        { id: 'orders.reasons', group: t`Orders`, label: t`Cancellation reasons`, run: () => void navigate({ to: '/orders/reasons' }) },
      ],
      [t, navigate],
    ),
  );
}
