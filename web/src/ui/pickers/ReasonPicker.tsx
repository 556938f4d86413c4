/** Chooses why a claim arose. */
import { graphql } from '../../api/generated';
import type { ReasonChoicesQuery } from '../../api/generated/graphql';
import type { PickerProps } from './Picker';
import { TreePicker } from './TreePicker';
import { useTreeChoices } from './useTreeChoices';

const document = graphql(`
  query ReasonChoices($after: String) {
    claimReasons(first: 100, after: $after, where: { archivedAt: { isNull: true } }) {
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
const pageOf = ({ claimReasons }: ReasonChoicesQuery) => claimReasons;

export function ReasonPicker(props: PickerProps) {
  return <TreePicker {...props} tree={useTreeChoices(document, pageOf)} />;
}
