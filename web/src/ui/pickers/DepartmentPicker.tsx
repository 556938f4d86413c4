/** Chooses a department. */
import { graphql } from '../../api/generated';
import type { DepartmentChoicesQuery } from '../../api/generated/graphql';
import type { PickerProps } from './Picker';
import { TreePicker } from './TreePicker';
import { useTreeChoices } from './useTreeChoices';

const document = graphql(`
  query DepartmentChoices($after: String) {
    departments(first: 100, after: $after, where: { archivedAt: { isNull: true } }) {
      nodes {
        id
        name
        parent {
          id
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
const pageOf = ({ departments }: DepartmentChoicesQuery) => departments;

export function DepartmentPicker(props: PickerProps) {
  return <TreePicker {...props} tree={useTreeChoices(document, pageOf)} />;
}
