/** Policies of deadlines as they are asked for, and their changes. */
import { graphql } from '../../../api/generated';
import type { DeadlinePoliciesQuery } from '../../../api/generated/graphql';

export const policiesDocument = graphql(`
  query DeadlinePolicies($after: String) {
    deadlinePolicies(first: 100, after: $after) {
      nodes {
        ...DeadlinePolicyLine
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const DeadlinePolicyLine = graphql(`
  fragment DeadlinePolicyLine on DeadlinePolicy {
    id
    version
    name
    importance
    archivedAt
    warnPercent
    raisesImportance
    handsOverTo
    partner {
      id
      name
    }
    reason {
      id
      name
    }
    response {
      amount
      unit
    }
    resolution {
      amount
      unit
    }
    escalateAfter {
      amount
      unit
    }
    handsOverToUser {
      id
      name
    }
  }
`);

export const createDocument = graphql(`
  mutation CreateDeadlinePolicy($input: DeadlinePolicyCreateInput!) {
    deadlinePolicyCreate(input: $input) {
      errors {
        ...Problems
      }
      deadlinePolicy {
        ...DeadlinePolicyLine
      }
    }
  }
`);

export const updateDocument = graphql(`
  mutation UpdateDeadlinePolicy($input: DeadlinePolicyUpdateInput!) {
    deadlinePolicyUpdate(input: $input) {
      errors {
        ...Problems
      }
      deadlinePolicy {
        ...DeadlinePolicyLine
      }
    }
  }
`);

export const archiveDocument = graphql(`
  mutation ArchiveDeadlinePolicy($input: VersionedInput!) {
    deadlinePolicyArchive(input: $input) {
      errors {
        ...Problems
      }
      deadlinePolicy {
        ...DeadlinePolicyLine
      }
    }
  }
`);

export const unarchiveDocument = graphql(`
  mutation UnarchiveDeadlinePolicy($input: VersionedInput!) {
    deadlinePolicyUnarchive(input: $input) {
      errors {
        ...Problems
      }
      deadlinePolicy {
        ...DeadlinePolicyLine
      }
    }
  }
`);

export const recountDocument = graphql(`
  mutation RecountDeadlines($input: ClaimDeadlinesRecountInput!) {
    claimDeadlinesRecount(input: $input) {
      claims
      errors {
        ...Problems
      }
    }
  }
`);

export type Policy = DeadlinePoliciesQuery['deadlinePolicies']['nodes'][number];
