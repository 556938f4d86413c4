/** Chooses a performer's role. */
import { graphql } from '../../api/generated';
import type { RoleChoicesQuery } from '../../api/generated/graphql';
import { Picker, type PickerProps } from './Picker';
import { useFound } from './useFound';

const document = graphql(`
  query RoleChoices($where: PerformerRoleWhereInput!) {
    performerRoles(first: 50, where: $where, orderBy: [{ field: NAME, direction: ASC }]) {
      nodes {
        id
        name
        shortName
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);

const kept = { archivedAt: { isNull: true } };
const variables = (words: string | null) => ({
  where: words ? { ...kept, or: [{ name: { startsWith: words } }, { name: { similarTo: words } }] } : kept,
});
const pageOf = ({ performerRoles }: RoleChoicesQuery) => performerRoles;
const choiceOf = ({ id, name, shortName }: RoleChoicesQuery['performerRoles']['nodes'][number]) => ({ id, name, hint: shortName });

export function RolePicker(props: PickerProps) {
  return <Picker {...props} found={useFound({ document, variables, pageOf, choiceOf })} />;
}
