/** What is asked about partner systems and changed of them. */
import { graphql } from '../../../api/generated';
import type { ClientCardFragment, SettingsClientsQuery } from '../../../api/generated/graphql';

export type System = ClientCardFragment;

export const ClientCard = graphql(`
  fragment ClientCard on Client {
    id
    version
    createdAt
    name
    scopes
    partnerIds
    networks
    secretIssuedAt
    deactivatedAt
  }
`);

export const listDocument = graphql(`
  query SettingsClients($after: String) {
    clients(first: 100, after: $after, orderBy: [{ field: NAME, direction: ASC }]) {
      nodes {
        ...ClientCard
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
export const pageOf = ({ clients }: SettingsClientsQuery) => clients;

export const clientDocument = graphql(`
  query SettingsClient($id: ID!) {
    client(id: $id) {
      ...ClientCard
    }
  }
`);

export const partnersDocument = graphql(`
  query SettingsClientPartners($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      id
      ... on Partner {
        name
      }
    }
  }
`);

export const createDocument = graphql(`
  mutation SettingsClientCreate($input: ClientCreateInput!) {
    clientCreate(input: $input) {
      client {
        ...ClientCard
      }
      errors {
        ...Problems
      }
    }
  }
`);

export const updateDocument = graphql(`
  mutation SettingsClientUpdate($input: ClientUpdateInput!) {
    clientUpdate(input: $input) {
      client {
        ...ClientCard
      }
      errors {
        ...Problems
      }
    }
  }
`);

export const rotateDocument = graphql(`
  mutation SettingsClientSecretRotate($input: VersionedInput!) {
    clientSecretRotate(input: $input) {
      client {
        ...ClientCard
      }
      secret
      errors {
        ...Problems
      }
    }
  }
`);

export const deactivateDocument = graphql(`
  mutation SettingsClientDeactivate($input: VersionedInput!) {
    clientDeactivate(input: $input) {
      client {
        ...ClientCard
      }
      errors {
        ...Problems
      }
    }
  }
`);

export const activateDocument = graphql(`
  mutation SettingsClientActivate($input: VersionedInput!) {
    clientActivate(input: $input) {
      client {
        ...ClientCard
      }
      errors {
        ...Problems
      }
    }
  }
`);
