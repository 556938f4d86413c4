/** A line of the basis: what was traded, and what the claim disputes of it, changed in place. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox, Table, TextInput } from '@mantine/core';

import { Money } from '../../../ui/Money';
import { Quantity } from '../../../ui/Quantity';
import { pathOf, plain, typedOf, type Sum } from './drafts';
import { disputeOf, type BasisLine } from './lines';
import type { Lines } from './useLines';

interface Props {
  line: BasisLine;
  currency: string;
  lines: Lines;
  mayChange: boolean;
}

export function LineRow({ line, currency, lines, mayChange }: Props) {
  const { t } = useLingui();
  const { position, item, unit, quantity, price, amount, cancelledAt, cancellationReason } = line;
  const now = lines.nowOf(line);
  const names: readonly [Sum, string][] = [
    ['quantityClaimed', t`Quantity disputed`],
    ['amountClaimed', t`Claimed`],
    ...(lines.settles ? [['quantitySettled', t`Quantity settled`] as [Sum, string], ['amountSettled', t`Settled`] as [Sum, string]] : []),
  ];
  return (
    <Table.Tr data-disputed={now ? true : undefined}>
      {mayChange && (
        <Table.Td className="card-line-box">
          <Checkbox
            aria-label={t`Dispute line ${position}: ${item}`}
            checked={now !== null}
            onChange={(event) => lines.mark(line, event.currentTarget.checked)}
          />
        </Table.Td>
      )}
      <Table.Td className="card-line-item">
        {item}
        <div className="hint">
          <Quantity value={quantity} unit={unit} /> × <Money value={{ amount: price, currency }} as="price" /> = <Money value={{ amount, currency }} />
        </div>
        {cancelledAt && (
          <div className="hint">
            <Trans>Cancelled: {cancellationReason?.name}</Trans>
          </div>
        )}
      </Table.Td>
      {names.map(([name, label]) => (
        <Table.Td key={name} className="card-line-sum" data-label={label}>
          {now && (mayChange ? <Field name={name} label={label} line={line} lines={lines} /> : <Told name={name} line={line} currency={currency} />)}
        </Table.Td>
      ))}
    </Table.Tr>
  );
}

function Field({ name, label, line, lines }: { name: Sum; label: string; line: BasisLine; lines: Lines }) {
  const { t } = useLingui();
  const there = typedOf(line);
  const isStale = lines.stale.includes(line.id) && there?.[name] !== lines.nowOf(line)?.[name];
  const saved = there?.[name] ?? '';
  return (
    <TextInput
      size="xs"
      inputMode="decimal"
      aria-label={`${label}: ${line.item}`}
      value={lines.nowOf(line)?.[name] ?? ''}
      description={isStale ? (saved ? t`Now: ${saved}` : t`Now: nothing`) : undefined}
      inputWrapperOrder={['input', 'description', 'error']}
      onChange={(event) => lines.type(line, name, event.currentTarget.value)}
      {...lines.faults.field(pathOf(line.id, name))}
    />
  );
}

function Told({ name, line, currency }: { name: Sum; line: BasisLine; currency: string }) {
  const value = disputeOf(line)?.[name];
  if (value == null) return null;
  return name.startsWith('quantity') ? <Quantity value={plain(value)} unit={line.unit} /> : <Money value={{ amount: value, currency }} />;
}
