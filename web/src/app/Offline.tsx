/** A line that says that the network is gone, for as long as it is. */
import { Trans } from '@lingui/react/macro';
import { useNetwork } from '@mantine/hooks';

import { Icon } from '../ui/icons';

export function Offline() {
  const { online } = useNetwork();
  return (
    <div role="status" className="offline">
      {!online && (
        <p>
          <Icon name="offline" size={16} />
          <Trans>No connection. What you type stays here; save it when the network is back.</Trans>
        </p>
      )}
    </div>
  );
}
