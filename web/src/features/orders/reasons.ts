/** The catalogue of reasons for cancelling lines, and its changes. */
import { graphql } from '../../api/generated';
import type { CancellationReasonFragment } from '../../api/generated/graphql';

export type Reason = CancellationReasonFragment;

export const CancellationReason = graphql(`
  fragment CancellationReason on CancellationReason {
    id
    version
    name
    description
    customerMayChoose
    archivedAt
  }
`);

export const reasonsDocument = graphql(`
  query CancellationReasonList($after: String) {
    cancellationReasons(first: 100, after: $after) {
      nodes {
        ...CancellationReason
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const createDocument = graphql(`
  mutation CreateCancellationReason($input: CancellationReasonCreateInput!) {
    cancellationReasonCreate(input: $input) {
      errors {
        ...Problems
      }
      cancellationReason {
        ...CancellationReason
      }
    }
  }
`);

export const updateDocument = graphql(`
  mutation UpdateCancellationReason($input: CancellationReasonUpdateInput!) {
    cancellationReasonUpdate(input: $input) {
      errors {
        ...Problems
      }
      cancellationReason {
        ...CancellationReason
      }
    }
  }
`);

export const archiveDocument = graphql(`
  mutation ArchiveCancellationReason($input: VersionedInput!) {
    cancellationReasonArchive(input: $input) {
      errors {
        ...Problems
      }
      cancellationReason {
        ...CancellationReason
      }
    }
  }
`);

export const unarchiveDocument = graphql(`
  mutation UnarchiveCancellationReason($input: VersionedInput!) {
    cancellationReasonUnarchive(input: $input) {
      errors {
        ...Problems
      }
      cancellationReason {
        ...CancellationReason
      }
    }
  }
`);

/** How many orders have a line that was cancelled for it. */
export const usageDocument = graphql(`
  query CancellationReasonUsage($id: ID!) {
    customerOrders(first: 0, where: { lines: { some: { cancellationReason: { id: { eq: $id } } } } }) {
      totalCount
    }
  }
`);
