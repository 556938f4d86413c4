/** What is asked about tokens, whoever's they are, and changed of them. */
import { graphql } from '../../../api/generated';
import type { TokenRowFragment } from '../../../api/generated/graphql';

export type Token = TokenRowFragment;

export const TokenRow = graphql(`
  fragment TokenRow on AccessToken {
    id
    name
    scopes
    networks
    createdAt
    expiresAt
    revokedAt
  }
`);

export const tokensDocument = graphql(`
  query Tokens($where: AccessTokenWhereInput!) {
    accessTokens(first: 50, where: $where, orderBy: [{ field: CREATED_AT, direction: DESC }]) {
      nodes {
        ...TokenRow
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);

export const createDocument = graphql(`
  mutation TokenCreate($input: TokenCreateInput!) {
    tokenCreate(input: $input) {
      accessToken {
        ...TokenRow
      }
      secret
      errors {
        ...Problems
      }
    }
  }
`);

export const revokeDocument = graphql(`
  mutation TokenRevoke($input: RecordInput!) {
    tokenRevoke(input: $input) {
      accessToken {
        ...TokenRow
      }
      errors {
        ...Problems
      }
    }
  }
`);
