/** What is asked about performer roles and changed of them and their members. */
import { graphql } from '../../../api/generated';
import type { PerformerRoleCardFragment, SettingsRolesQuery } from '../../../api/generated/graphql';

export type Role = PerformerRoleCardFragment;
export type Member = Role['members']['nodes'][number];

/** What a role may be narrowed by; warehouses come with their own part of Redress. */
export const kinds = ['DEPARTMENT', 'ORGANISATION'] as const;

export const PerformerRoleCard = graphql(`
  fragment PerformerRoleCard on PerformerRole {
    id
    version
    name
    shortName
    code
    mainObjectKind
    additionalObjectKind
    archivedAt
    members(first: 100) {
      nodes {
        id
        mainObject
        additionalObject
        user {
          id
          name
          deactivatedAt
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);

export const listDocument = graphql(`
  query SettingsRoles($after: String) {
    performerRoles(first: 50, after: $after, orderBy: [{ field: NAME, direction: ASC }]) {
      nodes {
        id
        name
        shortName
        code
        archivedAt
        members(first: 3) {
          nodes {
            id
            user {
              id
              name
            }
          }
          totalCount
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
export const pageOf = ({ performerRoles }: SettingsRolesQuery) => performerRoles;

export const roleDocument = graphql(`
  query SettingsRole($id: ID!) {
    performerRole(id: $id) {
      ...PerformerRoleCard
    }
  }
`);

export const objectsDocument = graphql(`
  query SettingsRoleObjects($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      id
      ... on Department {
        name
      }
      ... on Organisation {
        name
      }
    }
  }
`);

export const createDocument = graphql(`
  mutation SettingsRoleCreate($input: PerformerRoleCreateInput!) {
    performerRoleCreate(input: $input) {
      performerRole {
        ...PerformerRoleCard
      }
      errors {
        ...Problems
      }
    }
  }
`);

export const updateDocument = graphql(`
  mutation SettingsRoleUpdate($input: PerformerRoleUpdateInput!) {
    performerRoleUpdate(input: $input) {
      performerRole {
        ...PerformerRoleCard
      }
      errors {
        ...Problems
      }
    }
  }
`);

export const archiveDocument = graphql(`
  mutation SettingsRoleArchive($input: VersionedInput!) {
    performerRoleArchive(input: $input) {
      performerRole {
        ...PerformerRoleCard
      }
      errors {
        ...Problems
      }
    }
  }
`);

export const unarchiveDocument = graphql(`
  mutation SettingsRoleUnarchive($input: VersionedInput!) {
    performerRoleUnarchive(input: $input) {
      performerRole {
        ...PerformerRoleCard
      }
      errors {
        ...Problems
      }
    }
  }
`);

export const addDocument = graphql(`
  mutation SettingsMemberAdd($input: RoleMemberAddInput!) {
    roleMemberAdd(input: $input) {
      roleMember {
        id
      }
      errors {
        ...Problems
      }
    }
  }
`);

export const removeDocument = graphql(`
  mutation SettingsMemberRemove($input: RecordInput!) {
    roleMemberRemove(input: $input) {
      errors {
        ...Problems
      }
    }
  }
`);
