/** What the card shows of a document, and what is done with it. */
import type { TypedDocumentNode } from 'urql';

import { graphql } from '../../api/generated';
import type {
  ArchiveOrderMutation,
  ArchiveOrderMutationVariables,
  DocumentCardFragment,
  DocumentLinePartsFragment,
} from '../../api/generated/graphql';
import type { DocumentKind } from '../../ui/documents';

export type Document = DocumentCardFragment;
export type Line = DocumentLinePartsFragment;

export const DocumentLineParts = graphql(`
  fragment DocumentLineParts on DocumentLine {
    id
    position
    item
    unit
    priceGroup @include(if: $internal)
    quantity
    price
    amount
    cancelledAt
    cancellationReason {
      id
      name
    }
    disputes(first: 0) @include(if: $claims) {
      totalCount
    }
  }
`);

export const DocumentCard = graphql(`
  fragment DocumentCard on SourceDocument {
    id
    version
    number
    date
    amount
    currency
    archivedAt
    partner {
      id
      name
    }
    contact {
      id
      name
      position
      phones
      emails
    }
    manager @include(if: $people) {
      id
      name
    }
    references(first: 20) {
      nodes {
        id
        system
        value
      }
    }
    lines(first: 100) {
      totalCount
      nodes {
        ...DocumentLineParts
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const cardDocument = graphql(`
  query DocumentCardPage($id: ID!, $internal: Boolean!, $people: Boolean!, $claims: Boolean!) {
    node(id: $id) {
      id
      ...DocumentCard
    }
  }
`);

export const linesDocument = graphql(`
  query DocumentLines($id: ID!, $after: String, $internal: Boolean!, $claims: Boolean!) {
    node(id: $id) {
      id
      ... on SourceDocument {
        lines(first: 100, after: $after) {
          nodes {
            ...DocumentLineParts
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`);

const archiveOrder = graphql(`
  mutation ArchiveOrder($input: VersionedInput!) {
    done: customerOrderArchive(input: $input) {
      errors {
        ...Problems
      }
      document: customerOrder {
        id
        version
        archivedAt
      }
    }
  }
`);
const unarchiveOrder = graphql(`
  mutation UnarchiveOrder($input: VersionedInput!) {
    done: customerOrderUnarchive(input: $input) {
      errors {
        ...Problems
      }
      document: customerOrder {
        id
        version
        archivedAt
      }
    }
  }
`);
const archiveShipment = graphql(`
  mutation ArchiveShipment($input: VersionedInput!) {
    done: shipmentArchive(input: $input) {
      errors {
        ...Problems
      }
      document: shipment {
        id
        version
        archivedAt
      }
    }
  }
`);
const unarchiveShipment = graphql(`
  mutation UnarchiveShipment($input: VersionedInput!) {
    done: shipmentUnarchive(input: $input) {
      errors {
        ...Problems
      }
      document: shipment {
        id
        version
        archivedAt
      }
    }
  }
`);
const archiveReturn = graphql(`
  mutation ArchiveReturn($input: VersionedInput!) {
    done: customerReturnArchive(input: $input) {
      errors {
        ...Problems
      }
      document: customerReturn {
        id
        version
        archivedAt
      }
    }
  }
`);
const unarchiveReturn = graphql(`
  mutation UnarchiveReturn($input: VersionedInput!) {
    done: customerReturnUnarchive(input: $input) {
      errors {
        ...Problems
      }
      document: customerReturn {
        id
        version
        archivedAt
      }
    }
  }
`);

type Turn = TypedDocumentNode<ArchiveOrderMutation, ArchiveOrderMutationVariables>;

// The three kinds are put away and taken back alike.
export const archiveDocuments = { ORDER: archiveOrder, SHIPMENT: archiveShipment, RETURN: archiveReturn } as unknown as Record<DocumentKind, Turn>;
export const unarchiveDocuments = { ORDER: unarchiveOrder, SHIPMENT: unarchiveShipment, RETURN: unarchiveReturn } as unknown as Record<DocumentKind, Turn>;

export const cancelDocument = graphql(`
  mutation CancelOrderLines($input: OrderLinesCancelInput!, $internal: Boolean!, $people: Boolean!, $claims: Boolean!) {
    customerOrderLinesCancel(input: $input) {
      errors {
        ...Problems
      }
      customerOrder {
        ...DocumentCard
      }
    }
  }
`);

export const restoreDocument = graphql(`
  mutation RestoreOrderLines($input: OrderLinesRestoreInput!, $internal: Boolean!, $people: Boolean!, $claims: Boolean!) {
    customerOrderLinesRestore(input: $input) {
      errors {
        ...Problems
      }
      customerOrder {
        ...DocumentCard
      }
    }
  }
`);
