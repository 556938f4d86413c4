/** What is asked about the organisation and changed of it. */
import { graphql } from '../../../api/generated';
import type { OrganisationSettingsFragment } from '../../../api/generated/graphql';

export type Organisation = OrganisationSettingsFragment;

export const OrganisationSettings = graphql(`
  fragment OrganisationSettings on Organisation {
    id
    version
    name
    language
    timeZone
    currency
    recordsClaims
    agentsReadAll
  }
`);

export const organisationDocument = graphql(`
  query OrganisationPage {
    organisation {
      ...OrganisationSettings
    }
  }
`);

export const updateDocument = graphql(`
  mutation OrganisationUpdate($input: OrganisationUpdateInput!) {
    organisationUpdate(input: $input) {
      organisation {
        ...OrganisationSettings
      }
      errors {
        ...Problems
      }
    }
  }
`);
