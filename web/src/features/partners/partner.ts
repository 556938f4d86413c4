/** A partner as its card needs it, and its changes. */
import { graphql } from '../../api/generated';
import type { PartnerDetailsFragment } from '../../api/generated/graphql';

export type Partner = PartnerDetailsFragment;

export const PartnerDetails = graphql(`
  fragment PartnerDetails on Partner {
    id
    version
    name
    legalName
    taxNumber
    isCustomer
    isSupplier
    isCompetitor
    isCarrier
    isOther
    emails
    phones
    address
    language
    createdAt
    updatedAt
    archivedAt
    manager {
      id
      name
    }
    mergedInto {
      id
      name
    }
    references(first: 100) {
      nodes {
        id
        system
        value
      }
    }
  }
`);

export const cardDocument = graphql(`
  query PartnerCard($id: ID!) {
    partner(id: $id) {
      ...PartnerDetails
    }
  }
`);

export const createDocument = graphql(`
  mutation PartnerCreate($input: PartnerCreateInput!) {
    partnerCreate(input: $input) {
      errors {
        ...Problems
      }
      partner {
        ...PartnerDetails
      }
    }
  }
`);

export const updateDocument = graphql(`
  mutation PartnerUpdate($input: PartnerUpdateInput!) {
    partnerUpdate(input: $input) {
      errors {
        ...Problems
      }
      partner {
        ...PartnerDetails
      }
    }
  }
`);

export const archiveDocument = graphql(`
  mutation PartnerArchive($input: VersionedInput!) {
    partnerArchive(input: $input) {
      errors {
        ...Problems
      }
      partner {
        ...PartnerDetails
      }
    }
  }
`);

export const unarchiveDocument = graphql(`
  mutation PartnerUnarchive($input: VersionedInput!) {
    partnerUnarchive(input: $input) {
      errors {
        ...Problems
      }
      partner {
        ...PartnerDetails
      }
    }
  }
`);

export const referenceAddDocument = graphql(`
  mutation PartnerReferenceAdd($input: PartnerReferenceInput!) {
    partnerReferenceAdd(input: $input) {
      errors {
        ...Problems
      }
      partner {
        ...PartnerDetails
      }
    }
  }
`);

export const referenceRemoveDocument = graphql(`
  mutation PartnerReferenceRemove($input: PartnerReferenceInput!) {
    partnerReferenceRemove(input: $input) {
      errors {
        ...Problems
      }
      partner {
        ...PartnerDetails
      }
    }
  }
`);

/** The one that stays comes back; the duplicate is asked for anew where it is on screen. */
export const mergeDocument = graphql(`
  mutation PartnerMerge($input: MergeInput!) {
    partnerMerge(input: $input) {
      errors {
        ...Problems
      }
      partner {
        ...PartnerDetails
      }
    }
  }
`);

/** What refers to a partner: what an archived one leaves behind, what a merged one gives away. */
export const usageDocument = graphql(`
  query PartnerUsage($id: ID!, $claims: Boolean!) {
    claims(first: 0, where: { partner: { id: { eq: $id } } }) @include(if: $claims) {
      totalCount
    }
    open: claims(first: 0, where: { partner: { id: { eq: $id } }, status: { in: [REGISTERED, IN_PROGRESS] }, archivedAt: { isNull: true } }) @include(if: $claims) {
      totalCount
    }
    takesPart: claims(first: 0, where: { participants: { some: { partner: { id: { eq: $id } } } } }) @include(if: $claims) {
      totalCount
    }
    documents: externalDocuments(first: 0, where: { partner: { id: { eq: $id } } }) @include(if: $claims) {
      totalCount
    }
    contacts: contactPersons(first: 0, where: { partner: { id: { eq: $id } } }) {
      totalCount
    }
    logins: users(first: 0, where: { partner: { id: { eq: $id } } }) {
      totalCount
    }
  }
`);
