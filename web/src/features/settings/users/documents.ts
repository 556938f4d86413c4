/** What is asked about users and changed of them. */
import { graphql } from '../../../api/generated';
import type { UserCardFragment } from '../../../api/generated/graphql';

export type User = UserCardFragment;

export const UserCard = graphql(`
  fragment UserCard on User {
    id
    version
    createdAt
    login
    name
    email
    kind
    staffRole
    language
    timeZone
    deactivatedAt
    absentFrom
    absentUntil
    isAbsent
    deputy {
      id
      name
      isAbsent
      absentUntil
    }
    standsInFor(first: 20) {
      nodes {
        id
        name
        isAbsent
        absentUntil
      }
    }
    department {
      id
      name
    }
    partner {
      id
      name
    }
  }
`);

export const updateDocument = graphql(`
  mutation UserUpdate($input: UserUpdateInput!) {
    userUpdate(input: $input) {
      user {
        ...UserCard
      }
      errors {
        ...Problems
      }
    }
  }
`);

export const passwordDocument = graphql(`
  mutation UserSetPassword($input: UserPasswordInput!) {
    userSetPassword(input: $input) {
      user {
        id
        version
      }
      errors {
        ...Problems
      }
    }
  }
`);

export const signOutDocument = graphql(`
  mutation SignOutUser($input: SignOutEverywhereInput!) {
    signOutEverywhere(input: $input) {
      ended
      errors {
        ...Problems
      }
    }
  }
`);

export const listDocument = graphql(`
  query SettingsUsers($first: Int, $after: String, $last: Int, $before: String, $where: UserWhereInput!) {
    users(
      first: $first
      after: $after
      last: $last
      before: $before
      where: $where
      orderBy: [{ field: NAME, direction: ASC }]
    ) {
      nodes {
        id
        login
        name
        email
        kind
        staffRole
        deactivatedAt
        department {
          id
          name
        }
        partner {
          id
          name
        }
      }
      totalCount
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
`);

export const userDocument = graphql(`
  query SettingsUser($id: ID!) {
    user(id: $id) {
      ...UserCard
      roles(first: 50) {
        nodes {
          id
          role {
            id
            name
          }
        }
      }
    }
  }
`);

export const createDocument = graphql(`
  mutation SettingsUserCreate($input: UserCreateInput!) {
    userCreate(input: $input) {
      user {
        ...UserCard
      }
      errors {
        ...Problems
      }
    }
  }
`);

export const deactivateDocument = graphql(`
  mutation SettingsUserDeactivate($input: VersionedInput!) {
    userDeactivate(input: $input) {
      user {
        ...UserCard
      }
      errors {
        ...Problems
      }
    }
  }
`);

export const activateDocument = graphql(`
  mutation SettingsUserActivate($input: VersionedInput!) {
    userActivate(input: $input) {
      user {
        ...UserCard
      }
      errors {
        ...Problems
      }
    }
  }
`);
