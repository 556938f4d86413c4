/** The contact persons of a partner, and their changes. */
import { graphql } from '../../api/generated';
import type { PartnerContactFragment } from '../../api/generated/graphql';

export type Contact = PartnerContactFragment;

export const PartnerContact = graphql(`
  fragment PartnerContact on ContactPerson {
    id
    version
    name
    position
    emails
    phones
    archivedAt
  }
`);

export const contactsDocument = graphql(`
  query PartnerContacts($id: ID!) {
    contactPersons(first: 100, where: { partner: { id: { eq: $id } } }, orderBy: [{ field: NAME, direction: ASC }]) {
      nodes {
        ...PartnerContact
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);

export const contactCreateDocument = graphql(`
  mutation PartnerContactCreate($input: ContactPersonCreateInput!) {
    contactPersonCreate(input: $input) {
      errors {
        ...Problems
      }
      contactPerson {
        ...PartnerContact
      }
    }
  }
`);

export const contactUpdateDocument = graphql(`
  mutation PartnerContactUpdate($input: ContactPersonUpdateInput!) {
    contactPersonUpdate(input: $input) {
      errors {
        ...Problems
      }
      contactPerson {
        ...PartnerContact
      }
    }
  }
`);

export const contactArchiveDocument = graphql(`
  mutation PartnerContactArchive($input: VersionedInput!) {
    contactPersonArchive(input: $input) {
      errors {
        ...Problems
      }
      contactPerson {
        ...PartnerContact
      }
    }
  }
`);

export const contactMergeDocument = graphql(`
  mutation PartnerContactMerge($input: MergeInput!) {
    contactPersonMerge(input: $input) {
      errors {
        ...Problems
      }
      contactPerson {
        ...PartnerContact
      }
    }
  }
`);

export const contactUsageDocument = graphql(`
  query PartnerContactUsage($id: ID!, $claims: Boolean!) {
    contactPerson(id: $id) {
      id
      version
    }
    claims(first: 0, where: { contactPerson: { id: { eq: $id } } }) @include(if: $claims) {
      totalCount
    }
  }
`);

export const contactUnarchiveDocument = graphql(`
  mutation PartnerContactUnarchive($input: VersionedInput!) {
    contactPersonUnarchive(input: $input) {
      errors {
        ...Problems
      }
      contactPerson {
        ...PartnerContact
      }
    }
  }
`);
