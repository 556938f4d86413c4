/** The lines of a claim's basis, each with what the claim disputes of it. */
import { graphql } from '../../../api/generated';
import type { BasisLineFragment, LinesOfBasisFragment } from '../../../api/generated/graphql';

export type BasisLine = BasisLineFragment;
export type Basis = LinesOfBasisFragment;
export type Dispute = NonNullable<BasisLine['disputes']>['nodes'][number];

export const disputeOf = (line: BasisLine): Dispute | undefined => line.disputes?.nodes[0];

export const BasisLineParts = graphql(`
  fragment BasisLine on DocumentLine {
    id
    position
    item
    unit
    quantity
    price
    amount
    cancelledAt
    cancellationReason {
      id
      name
    }
    disputes(first: 1, where: { claim: { id: { eq: $id } } }) {
      nodes {
        id
        version
        quantityClaimed
        amountClaimed
        quantitySettled @include(if: $internal)
        amountSettled @include(if: $internal)
      }
    }
  }
`);

/** Those that are disputed, and those that are looked for: all of a short document. */
export const LinesOfBasis = graphql(`
  fragment LinesOfBasis on SourceDocument {
    id
    currency
    disputed: lines(first: 100, where: { disputes: { some: { claim: { id: { eq: $id } } } } }) {
      totalCount
      nodes {
        ...BasisLine
      }
    }
    lines(first: 100, where: $found) {
      totalCount
      nodes {
        ...BasisLine
      }
    }
  }
`);

export const linesDocument = graphql(`
  query LinesOfClaim($id: ID!, $internal: Boolean!, $found: DocumentLineWhereInput!) {
    claim(id: $id) {
      id
      version
      basis {
        ...LinesOfBasis
      }
    }
  }
`);

export const putDocument = graphql(`
  mutation PutClaimLines($input: ClaimLinesPutInput!, $id: ID!, $internal: Boolean!, $people: Boolean!, $found: DocumentLineWhereInput!) {
    claimLinesPut(input: $input) {
      errors {
        ...Problems
      }
      warnings {
        code
      }
      claim {
        ...ClaimCard
        ...ClaimHistory
        basis {
          ...LinesOfBasis
        }
      }
    }
  }
`);

export const removeDocument = graphql(`
  mutation RemoveClaimLines($input: ClaimLinesRemoveInput!, $id: ID!, $internal: Boolean!, $people: Boolean!, $found: DocumentLineWhereInput!) {
    claimLinesRemove(input: $input) {
      errors {
        ...Problems
      }
      warnings {
        code
      }
      claim {
        ...ClaimCard
        ...ClaimHistory
        basis {
          ...LinesOfBasis
        }
      }
    }
  }
`);
