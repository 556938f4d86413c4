/** How many cancelled lines there are, and of how many orders. */
import { plural } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';

interface Count {
  count: number;
  /** There are more. */
  isLeast: boolean;
}

export function CancelledTotal({ of }: { of: { lines: Count; orders: Count } | undefined }) {
  const lines = of && counted(of.lines, plural(of.lines.count, { one: '# line', other: '# lines' }));
  const orders = of && counted(of.orders, plural(of.orders.count, { one: '# order', other: '# orders' }));
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

const counted = ({ isLeast }: Count, text: string) => (isLeast ? `> ${text}` : text);
