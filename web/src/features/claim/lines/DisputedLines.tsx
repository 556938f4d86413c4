/** The lines of the claim's basis: which of them it disputes, for how much, and what they were settled for. */
import '@mantine/core/styles/Checkbox.layer.css';
import './lines.css';

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, Loader, Switch, Table, Text, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';

import { basisName } from '../../../ui/basis';
import { useFormat } from '../../../ui/format';
import { RestOfFaults } from '../../../ui/formFaults';
import { Loading, StateView } from '../../../ui/StateView';
import { useLeaveGuard } from '../../../ui/useLeaveGuard';
import type { Claim } from '../claim';
import { Panel } from '../Panel';
import { LineRow } from './LineRow';
import type { Basis } from './lines';
import { Totals } from './Totals';
import { useLines, type Lines } from './useLines';

/** Of so many lines all are there at once. */
const SHORT = 100;

export default function DisputedLines({ claim }: { claim: Claim }) {
  const { t, i18n } = useLingui();
  const lines = useLines(claim);
  useLeaveGuard(lines.changed.length > 0);
  const { basis } = claim;
  const name = basis ? basisName(basis, i18n) : '';
  return (
    <Panel
      title={t`Disputed lines`}
      action={
        basis && (
          <Link to="/orders/$id" params={{ id: basis.id }} className="card-link">
            {name}
          </Link>
        )
      }
    >
      <StateView data={lines.basis} error={lines.error} retry={lines.retry} loading={<Loading rows={3} height={36} />}>
        {(found) => <Form claim={claim} lines={lines} basis={found} />}
      </StateView>
    </Panel>
  );
}

function Form({ claim, lines, basis }: { claim: Claim; lines: Lines; basis: Basis }) {
  const { t } = useLingui();
  const mayChange = claim.viewerPermissions.canUpdate && !claim.archivedAt;
  const isLong = basis.lines.totalCount > SHORT || lines.words !== '';
  if (basis.lines.totalCount === 0 && !isLong) {
    return (
      <Text size="sm" c="dimmed" className="card-empty">
        <Trans>The document has no lines.</Trans>
      </Text>
    );
  }
  return (
    <form
      noValidate
      aria-label={t`Disputed lines`}
      onSubmit={(event) => {
        event.preventDefault();
        void lines.save();
      }}
    >
      {isLong && (
        <TextInput
          type="search"
          size="xs"
          maw={320}
          mb="xs"
          className="card-acts"
          aria-label={t`Find a line by its item`}
          placeholder={t`Find a line by its item`}
          value={lines.words}
          rightSection={lines.isLate ? <Loader size={14} /> : undefined}
          onChange={(event) => lines.setWords(event.currentTarget.value)}
        />
      )}
      {lines.clash && <Clash lines={lines} />}
      <RestOfFaults of={lines.faults} />
      <Table verticalSpacing={5} horizontalSpacing={6} className="card-lines" data-late={lines.isLate || undefined}>
        <Head settles={lines.settles} mayChange={mayChange} />
        <Table.Tbody>
          {lines.lines.map((line) => (
            <LineRow key={line.id} line={line} currency={basis.currency} lines={lines} mayChange={mayChange} />
          ))}
        </Table.Tbody>
        <Totals lines={lines} currency={basis.currency} mayChange={mayChange} />
      </Table>
      {basis.lines.totalCount > basis.lines.nodes.length && (
        <p className="hint">
          <Plural value={basis.lines.totalCount} other="Of # lines the first hundred and those disputed are here: find others by their items." />
        </p>
      )}
      {mayChange && <Foot claim={claim} lines={lines} />}
    </form>
  );
}

function Head({ settles, mayChange }: { settles: boolean; mayChange: boolean }) {
  return (
    <Table.Thead>
      <Table.Tr>
        {mayChange && (
          <Table.Th scope="col" className="card-line-box">
            <span className="unseen">
              <Trans>Disputed</Trans>
            </span>
          </Table.Th>
        )}
        <Table.Th scope="col">
          <Trans>Item</Trans>
        </Table.Th>
        <Table.Th scope="col" className="card-line-sum">
          <Trans>Quantity disputed</Trans>
        </Table.Th>
        <Table.Th scope="col" className="card-line-sum">
          <Trans>Claimed</Trans>
        </Table.Th>
        {settles && (
          <>
            <Table.Th scope="col" className="card-line-sum">
              <Trans>Quantity settled</Trans>
            </Table.Th>
            <Table.Th scope="col" className="card-line-sum">
              <Trans>Settled</Trans>
            </Table.Th>
          </>
        )}
      </Table.Tr>
    </Table.Thead>
  );
}

/** Somebody was faster: beside each field that differs stands what they saved. */
function Clash({ lines: { clash, stale } }: { lines: Lines }) {
  const { t } = useLingui();
  return (
    <Alert color="yellow" role="alert" mb="xs" title={t`Somebody changed the claim meanwhile`}>
      {clash && stale.length > 0 ? (
        <Trans>What they saved of the same lines stands below yours. Look which is right, and save again.</Trans>
      ) : (
        <Trans>Look whether this still fits, and save again.</Trans>
      )}
    </Alert>
  );
}

function Foot({ claim, lines }: { claim: Claim; lines: Lines }) {
  const { t } = useLingui();
  const format = useFormat();
  const { changed, busy, drop, totals, setsAmounts, setFollows } = lines;
  if (changed.length === 0) return null;
  const currency = claim.amountClaimed?.currency ?? lines.basis?.currency ?? '';
  const claimed = totals.claimed && format.money({ amount: totals.claimed, currency });
  return (
    <div className="card-lines-foot">
      <Switch
        size="xs"
        label={t`Set the claim's own amounts to what the lines come to`}
        description={claimed ? t`Claimed: ${claimed}` : undefined}
        checked={setsAmounts}
        onChange={(event) => setFollows(event.currentTarget.checked)}
      />
      <Group gap="sm" wrap="nowrap">
        <Button variant="default" size="sm" onClick={drop}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" size="sm" loading={busy}>
          <Plural value={changed.length} one="Save # line" other="Save # lines" />
        </Button>
      </Group>
    </div>
  );
}
