/** Rights in words, as few as tell them. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';

import { scopes as names } from '../scopes';

export function ScopeNames({ scopes }: { scopes: readonly string[] }) {
  const { t } = useLingui();
  const told = scopes.map((scope) => (names[scope] ? t(names[scope]) : scope));
  if (scopes.length === Object.keys(names).length) {
    return (
      <Text size="sm">
        <Trans>Everything</Trans>
      </Text>
    );
  }
  return (
    <Text size="sm" title={told.join('\n')} maw={360}>
      {told.length > 3 ? (
        <>
          {told.slice(0, 2).join('; ')} <Trans>and {told.length - 2} more</Trans>
        </>
      ) : (
        told.join('; ')
      )}
    </Text>
  );
}
