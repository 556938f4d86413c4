/** Tokens in rows: what each is for, what it may do, until when; the secret itself is not kept anywhere. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Button, Table, Text } from '@mantine/core';
import { useState } from 'react';

import { useChange } from '../../../api/change';
import { confirm } from '../../../ui/confirm';
import { Time } from '../../../ui/Time';
import { toast, toastFaults } from '../../../ui/toasts';
import { Networks } from './Networks';
import { ScopeNames } from './ScopeNames';
import { revokeDocument, type Token } from './documents';

export function TokenTable({ tokens }: { tokens: readonly Token[] }) {
  const { t } = useLingui();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways is reached by the keyboard
    <div className="settings-table" role="group" aria-label={t`Tokens`} tabIndex={0}>
      <Table verticalSpacing={6} miw={720}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>
              <Trans>Name</Trans>
            </Table.Th>
            <Table.Th>
              <Trans>Rights</Trans>
            </Table.Th>
            <Table.Th>
              <Trans context="networks">From</Trans>
            </Table.Th>
            <Table.Th>
              <Trans>Made</Trans>
            </Table.Th>
            <Table.Th>
              <Trans>Until</Trans>
            </Table.Th>
            <Table.Th>
              <span className="unseen">
                <Trans>Actions</Trans>
              </span>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {tokens.map((token) => (
            <Row key={token.id} token={token} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function Row({ token }: { token: Token }) {
  const { t } = useLingui();
  const [revoke, busy] = useChange(revokeDocument);
  const [now] = useState(() => Date.now());
  const isExpired = token.expiresAt != null && Date.parse(token.expiresAt) <= now;
  const end = async () => {
    const sure = await confirm({
      title: t`Revoke “${token.name}”?`,
      text: t`What uses this token can no longer call the API. It cannot be taken back.`,
      action: t`Revoke`,
      danger: true,
    });
    if (!sure) return;
    const { done, faults } = await revoke({ input: { id: token.id } });
    if (done) toast({ text: t`The token is revoked` });
    else toastFaults(faults);
  };
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        {token.name}
      </Table.Th>
      <Table.Td>
        <ScopeNames scopes={token.scopes} />
      </Table.Td>
      <Table.Td className="figures">
        <Networks networks={token.networks} />
      </Table.Td>
      <Table.Td className="figures">
        <Time value={token.createdAt} />
      </Table.Td>
      <Table.Td className="figures">{token.expiresAt ? <Time value={token.expiresAt} /> : <Text size="sm">{t`for ever`}</Text>}</Table.Td>
      <Table.Td ta="right">
        {token.revokedAt ? (
          <Badge variant="light" color="gray">
            <Trans context="token">Revoked</Trans>
          </Badge>
        ) : isExpired ? (
          <Badge variant="light" color="gray">
            <Trans context="token">Expired</Trans>
          </Badge>
        ) : (
          <Button size="compact-sm" variant="default" loading={busy} onClick={() => void end()} aria-label={t`Revoke ${token.name}`}>
            <Trans>Revoke</Trans>
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
