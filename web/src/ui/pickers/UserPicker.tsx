/** Chooses a member of the staff. */
import { graphql } from '../../api/generated';
import type { UserChoicesQuery, UserWhereInput } from '../../api/generated/graphql';
import { Picker, type PickerProps } from './Picker';
import { useFound } from './useFound';

const document = graphql(`
  query UserChoices($where: UserWhereInput!) {
    users(first: 50, where: $where, orderBy: [{ field: NAME, direction: ASC }]) {
      nodes {
        id
        name
        department {
          id
          name
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);

const working: UserWhereInput = { kind: { eq: 'STAFF' }, deactivatedAt: { isNull: true } };
const variables = (words: string | null) => ({
  where: words
    ? { ...working, or: [{ name: { startsWith: words } }, { name: { similarTo: words } }, { login: { startsWith: words } }] }
    : working,
});
const pageOf = ({ users }: UserChoicesQuery) => users;
const choiceOf = ({ id, name, department }: UserChoicesQuery['users']['nodes'][number]) => ({ id, name, hint: department?.name });

export function UserPicker(props: PickerProps) {
  return <Picker {...props} found={useFound({ document, variables, pageOf, choiceOf })} />;
}
