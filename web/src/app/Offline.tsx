/** A line that says that the network is gone, or that changes made by others do not arrive, for as long as it is so. */
import { Trans } from '@lingui/react/macro';
import { useDebouncedValue, useNetwork } from '@mantine/hooks';

import { useIsLost } from '../api/live';
import { Icon } from '../ui/icons';

const PATIENCE = 2000; // milliseconds: most sockets are back by then

export function Offline() {
  const { online } = useNetwork();
  const [isLost] = useDebouncedValue(useIsLost(), PATIENCE);
  return (
    <div role="status" className="offline">
      {(!online || isLost) && (
        <p>
          <Icon name="offline" size={16} />
          {online ? (
            <Trans>Changes made by others do not arrive now. Trying to connect again…</Trans>
          ) : (
            <Trans>No connection. What you type stays here; save it when the network is back.</Trans>
          )}
        </p>
      )}
    </div>
  );
}
