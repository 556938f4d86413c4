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
