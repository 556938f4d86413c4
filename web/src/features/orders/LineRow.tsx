/** A line of a document: what, how much, for how much; of an order, why it was cancelled. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Table } from '@mantine/core';
import type { ReactNode } from 'react';

import type { DocumentKind } from '../../ui/documents';
import { Money } from '../../ui/Money';
import { Quantity } from '../../ui/Quantity';
import { Time } from '../../ui/Time';
import type { Line } from './document';

interface Props {
  line: Line;
  currency: string;
  kind: DocumentKind;
  /** What chooses the line; none where nothing is done with lines. */
  box: ReactNode;
}

export function LineRow({ line, currency, kind, box }: Props) {
  const { t } = useLingui();
  const { position, item, unit, priceGroup, quantity, price, amount, cancelledAt, cancellationReason, disputes } = line;
  const disputed = disputes?.totalCount ?? 0;
  return (
    <Table.Tr data-cancelled={cancelledAt ? true : undefined}>
      {box && <Table.Td className="document-box">{box}</Table.Td>}
      <Table.Td className="document-position figures">{position}</Table.Td>
      <Table.Td className="document-wide">
        <span className="document-item">{item}</span>
        {priceGroup && (
          <div className="hint">
            <Trans>Price group: {priceGroup}</Trans>
          </div>
        )}
        {disputed > 0 && (
          <div className="hint">
            <Plural value={disputed} one="disputed by # claim" other="disputed by # claims" />
          </div>
        )}
      </Table.Td>
      <Table.Td ta="right" data-label={t`Quantity`}>
        <Quantity value={quantity} unit={unit} />
      </Table.Td>
      <Table.Td ta="right" data-label={t`Price`}>
        <Money value={{ amount: price, currency }} as="price" />
      </Table.Td>
      <Table.Td ta="right" data-label={t`Amount`}>
        <Money value={{ amount, currency }} />
      </Table.Td>
      {kind === 'ORDER' && (
        <Table.Td className="document-why">
          {cancelledAt && (
            <>
              {cancellationReason?.name}
              <div className="hint">
                <Time value={cancelledAt} />
              </div>
            </>
          )}
        </Table.Td>
      )}
    </Table.Tr>
  );
}
