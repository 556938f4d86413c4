/** The tree of reasons, and its changes. */
import { graphql } from '../../api/generated';
import type { ReasonTreeQuery } from '../../api/generated/graphql';
import type { Leaf } from '../../ui/treeRows';

export const treeDocument = graphql(`
  query ReasonTree($after: String) {
    claimReasons(first: 100, after: $after) {
      nodes {
        ...ReasonNode
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const ReasonNode = graphql(`
  fragment ReasonNode on ClaimReason {
    id
    version
    name
    description
    archivedAt
    parent {
      id
    }
  }
`);

type Given = ReasonTreeQuery['claimReasons']['nodes'][number];
export type Reason = Given & Leaf;

export const pageOf = (data: ReasonTreeQuery) => data.claimReasons;

export function reasonOf(given: Given): Reason {
  return { ...given, parentId: given.parent?.id ?? null, archived: given.archivedAt != null };
}

export const createDocument = graphql(`
  mutation ReasonCreate($input: ClaimReasonCreateInput!) {
    claimReasonCreate(input: $input) {
      errors {
        ...Problems
      }
      claimReason {
        ...ReasonNode
      }
    }
  }
`);

export const updateDocument = graphql(`
  mutation ReasonUpdate($input: ClaimReasonUpdateInput!) {
    claimReasonUpdate(input: $input) {
      errors {
        ...Problems
      }
      claimReason {
        ...ReasonNode
      }
    }
  }
`);

export const moveDocument = graphql(`
  mutation ReasonMove($input: ClaimReasonMoveInput!) {
    claimReasonMove(input: $input) {
      errors {
        ...Problems
      }
      claimReason {
        ...ReasonNode
      }
    }
  }
`);

export const archiveDocument = graphql(`
  mutation ReasonArchive($input: VersionedInput!) {
    claimReasonArchive(input: $input) {
      errors {
        ...Problems
      }
      claimReason {
        ...ReasonNode
      }
    }
  }
`);

export const unarchiveDocument = graphql(`
  mutation ReasonUnarchive($input: VersionedInput!) {
    claimReasonUnarchive(input: $input) {
      errors {
        ...Problems
      }
      claimReason {
        ...ReasonNode
      }
    }
  }
`);

export const mergeDocument = graphql(`
  mutation ReasonMerge($input: MergeInput!) {
    claimReasonMerge(input: $input) {
      errors {
        ...Problems
      }
      claimReason {
        ...ReasonNode
      }
    }
  }
`);

export const usageDocument = graphql(`
  query ReasonUsage($id: ID!) {
    own: claims(first: 0, where: { reason: { id: { eq: $id } } }) {
      totalCount
      totalCountPrecision
    }
    all: claims(first: 0, where: { reason: { within: [$id] } }) {
      totalCount
      totalCountPrecision
    }
    open: claims(first: 0, where: { reason: { within: [$id] }, status: { in: [REGISTERED, IN_PROGRESS] } }) {
      totalCount
      totalCountPrecision
    }
  }
`);
