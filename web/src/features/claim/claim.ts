/** What the card shows of a claim, and what every change of it asks to hear back. */
import { graphql } from '../../api/generated';
import type { ClaimCardFragment } from '../../api/generated/graphql';

export type Claim = ClaimCardFragment;

/** Fields that a role may lack are not asked for, and then absent. */
export const ClaimCard = graphql(`
  fragment ClaimCard on Claim {
    id
    version
    number
    title
    description
    direction
    status
    registeredAt
    closedAt
    reopenCount
    createdAt
    updatedAt
    archivedAt
    resolution
    remedySought
    remedyGiven
    channel
    rating
    amountClaimed {
      amount
      currency
    }
    partner {
      id
      name
    }
    contactPerson {
      id
      name
    }
    basis {
      __typename
      ... on Partner {
        id
        name
      }
      ... on ExternalDocument {
        id
        system
        type
        number
        date
        link
      }
      ... on SourceDocument {
        id
        number
        documentDate: date
      }
    }
    mergedInto {
      id
      number
      title
    }
    references(first: 50) {
      nodes {
        id
        system
        value
      }
    }
    responsible @include(if: $people) {
      id
      name
    }
    reason @include(if: $internal) {
      id
      name
    }
    atFaultDepartment @include(if: $internal) {
      id
      name
    }
    atFaultEmployee @include(if: $internal) {
      id
      name
    }
    internalComment @include(if: $internal)
    waitingSince
    responseDueAt @include(if: $internal)
    firstRespondedAt @include(if: $internal)
    resolutionDueAt @include(if: $internal)
    dueAt @include(if: $internal)
    isOverdue @include(if: $internal)
    pausedSeconds @include(if: $internal)
    escalatedAt @include(if: $internal)
    deadlinePolicy @include(if: $internal) {
      id
      name
      importance
      partner {
        id
        name
      }
      reason {
        id
        name
      }
    }
    importance @include(if: $internal)
    severity @include(if: $internal)
    tags @include(if: $internal)
    amountSettled @include(if: $internal) {
      amount
      currency
    }
    availableTransitions {
      transition
      allowed
      missing {
        code
        path
      }
    }
    viewerPermissions {
      canUpdate
      canTransition
    }
  }
`);

/** The newest of its history: it grows with every change. */
export const ClaimHistory = graphql(`
  fragment ClaimHistory on Claim {
    id
    history(first: 20, orderBy: [{ field: AT, direction: DESC }]) @include(if: $internal) {
      nodes {
        id
        kind
        version
        at
        actor
        data
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const claimDocument = graphql(`
  query ClaimByNumber($number: String!, $internal: Boolean!, $people: Boolean!) {
    claimByNumber(number: $number) {
      ...ClaimCard
    }
  }
`);

export const updateDocument = graphql(`
  mutation UpdateClaim($input: ClaimUpdateInput!, $internal: Boolean!, $people: Boolean!) {
    claimUpdate(input: $input) {
      errors {
        ...Problems
      }
      warnings {
        code
      }
      claim {
        ...ClaimCard
        ...ClaimHistory
      }
    }
  }
`);

export const transitionDocument = graphql(`
  mutation MoveClaim($input: ClaimTransitionInput!, $internal: Boolean!, $people: Boolean!) {
    claimTransition(input: $input) {
      errors {
        ...Problems
      }
      warnings {
        code
      }
      claim {
        ...ClaimCard
        ...ClaimHistory
      }
    }
  }
`);
