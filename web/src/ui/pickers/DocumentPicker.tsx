/**
 * Chooses what a claim is based on: an order, a shipment or a return by its number, day or partner, or a document of
 * another system by its number or kind; with `creates`, one of these can be told of on the spot.
 */
import { useLingui } from '@lingui/react/macro';
import { lazy, Suspense, useCallback, useState } from 'react';

import { graphql } from '../../api/generated';
import type { BasisChoicesQuery, BasisChoicesQueryVariables, ExternalDocumentWhereInput } from '../../api/generated/graphql';
import { dayOf } from '../documents';
import { useFormat } from '../format';
import { documentChoice, sourceDocumentChoice, type BasisChoice } from './documents';
import { Picker, type PickerProps } from './Picker';
import { useFound } from './useFound';

const NewDocumentDialog = lazy(() => import('./NewDocumentDialog'));

/** Words are found whole, in any form; so those whose number begins so, or that are of that day, come first. */
const document = graphql(`
  query BasisChoices(
    $external: ExternalDocumentWhereInput!
    $orders: CustomerOrderWhereInput!
    $shipments: ShipmentWhereInput!
    $returns: CustomerReturnWhereInput!
    $ordersInUse: CustomerOrderWhereInput!
    $shipmentsInUse: ShipmentWhereInput!
    $returnsInUse: CustomerReturnWhereInput!
    $words: String
    $reads: Boolean!
    $searches: Boolean!
  ) {
    externalDocuments(first: 20, where: $external, orderBy: [{ field: CREATED_AT, direction: DESC }]) {
      nodes {
        ...DocumentChoice
      }
      pageInfo {
        hasNextPage
      }
    }
    orders: customerOrders(first: 15, where: $orders) @include(if: $reads) {
      nodes {
        ...SourceDocumentChoice
      }
      pageInfo {
        hasNextPage
      }
    }
    shipments(first: 15, where: $shipments) @include(if: $reads) {
      nodes {
        ...SourceDocumentChoice
      }
      pageInfo {
        hasNextPage
      }
    }
    returns: customerReturns(first: 15, where: $returns) @include(if: $reads) {
      nodes {
        ...SourceDocumentChoice
      }
      pageInfo {
        hasNextPage
      }
    }
    foundOrders: customerOrders(first: 8, where: $ordersInUse, search: $words) @include(if: $searches) {
      nodes {
        ...SourceDocumentChoice
      }
    }
    foundShipments: shipments(first: 8, where: $shipmentsInUse, search: $words) @include(if: $searches) {
      nodes {
        ...SourceDocumentChoice
      }
    }
    foundReturns: customerReturns(first: 8, where: $returnsInUse, search: $words) @include(if: $searches) {
      nodes {
        ...SourceDocumentChoice
      }
    }
  }
`);

type Node =
  | NonNullable<BasisChoicesQuery['orders']>['nodes'][number]
  | NonNullable<BasisChoicesQuery['shipments']>['nodes'][number]
  | NonNullable<BasisChoicesQuery['returns']>['nodes'][number]
  | BasisChoicesQuery['externalDocuments']['nodes'][number];

function pageOf({ orders, shipments, returns, foundOrders, foundShipments, foundReturns, externalDocuments }: BasisChoicesQuery) {
  const lists = [orders, shipments, returns, foundOrders, foundShipments, foundReturns, externalDocuments];
  const all = lists.flatMap((list): readonly Node[] => list?.nodes ?? []);
  const hasNextPage = [orders, shipments, returns, externalDocuments].some((list) => list?.pageInfo.hasNextPage === true);
  return { nodes: [...new Map(all.map((node) => [node.id, node])).values()], pageInfo: { hasNextPage } };
}

interface Props extends Omit<PickerProps, 'choose'> {
  choose: (choice: BasisChoice | null) => void;
  /** Whose documents are offered; all, when it is not known. */
  partnerId?: string;
  /** Whether orders, shipments and returns are among them. */
  reads: boolean;
  creates?: boolean;
}

export function DocumentPicker({ partnerId, reads, creates, ...props }: Props) {
  const { t, i18n } = useLingui();
  const { date, day } = useFormat();
  const [naming, setNaming] = useState<string | null>(null);
  const variables = useCallback((words: string | null) => variablesOf(partnerId, reads, words), [partnerId, reads]);
  const choiceOf = (node: Node) => ('system' in node ? documentChoice(node, date) : sourceDocumentChoice(node, i18n, day));
  const found = useFound({ document, variables, pageOf, choiceOf });
  const create = creates ? { label: (typed: string) => t`New document of another system “${typed}”…`, run: setNaming } : undefined;
  return (
    <>
      <Picker {...props} found={{ ...found, create }} />
      <Suspense>
        {naming !== null && (
          <NewDocumentDialog number={naming} partnerId={partnerId} close={() => setNaming(null)} made={props.choose} />
        )}
      </Suspense>
    </>
  );
}

function variablesOf(partnerId: string | undefined, reads: boolean, words: string | null): BasisChoicesQueryVariables {
  const inUse = { archivedAt: { isNull: true }, ...(partnerId && { partner: { id: { eq: partnerId } } }) };
  const day = dayOf(words ?? '');
  const here = { ...inUse, ...(words && (day ? { date: { eq: day } } : { number: { startsWith: words } })) };
  const [orders, shipments, returns] = [here, here, here];
  const [ordersInUse, shipmentsInUse, returnsInUse] = [inUse, inUse, inUse];
  const external = externalOf(partnerId, words);
  const searches = reads && words !== null && day === undefined;
  return { external, orders, shipments, returns, ordersInUse, shipmentsInUse, returnsInUse, words, reads, searches };
}

function externalOf(partnerId: string | undefined, words: string | null): ExternalDocumentWhereInput {
  const own: ExternalDocumentWhereInput = partnerId ? { partner: { id: { eq: partnerId } } } : {};
  return words ? { ...own, or: [{ number: { startsWith: words } }, { type: { startsWith: words } }] } : own;
}
