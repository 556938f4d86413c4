/** How many cancelled lines there are, and of how many orders. */
import { plural } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';

import { told, type Count } from '../../../ui/list/count';

export function CancelledTotal({ of }: { of: { lines: Count; orders: Count } | undefined }) {
  const lines = of && told(of.lines, plural(of.lines.count, { one: '# line', other: '# lines' }));
  const orders = of && told(of.orders, plural(of.orders.count, { one: '# order', other: '# orders' }));
  return (
    <Text size="sm" c="dimmed" mih={20} className="cancelled-total">
      {lines && (
        <Trans>
          {lines} of {orders}
        </Trans>
      )}
    </Text>
  );
}
