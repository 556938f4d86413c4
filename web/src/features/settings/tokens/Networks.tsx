/** Where calls may come from, in a cell. */
import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';

export function Networks({ networks }: { networks: readonly string[] }) {
  const [first, ...more] = networks;
  return (
    <Text size="sm" title={networks.join('\n') || undefined}>
      {first ?? <Trans context="networks">Everywhere</Trans>}
      {more.length > 0 && (
        <>
          {' '}
          <Trans>and {more.length} more</Trans>
        </>
      )}
    </Text>
  );
}
