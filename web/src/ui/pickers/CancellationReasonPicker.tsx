/** Chooses a reason for cancelling lines of an order. */
import { useCallback } from 'react';

import { graphql } from '../../api/generated';
import type { CancellationReasonChoicesQuery } from '../../api/generated/graphql';
import { Picker, type PickerProps } from './Picker';
import { useFound } from './useFound';

const document = graphql(`
  query CancellationReasonChoices($where: CancellationReasonWhereInput!) {
    cancellationReasons(first: 100, where: $where) {
      nodes {
        id
        name
        description
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);

const pageOf = ({ cancellationReasons }: CancellationReasonChoicesQuery) => cancellationReasons;
const choiceOf = ({ id, name, description }: CancellationReasonChoicesQuery['cancellationReasons']['nodes'][number]) => ({
  id,
  name,
  hint: description,
});

interface Props extends PickerProps {
  /** Those alone that customers may choose. */
  forCustomers: boolean;
}

export function CancellationReasonPicker({ forCustomers, ...props }: Props) {
  const variables = useCallback(
    (words: string | null) => ({
      where: {
        archivedAt: { isNull: true },
        ...(forCustomers && { customerMayChoose: { eq: true } }),
        ...(words && { name: { startsWith: words } }),
      },
    }),
    [forCustomers],
  );
  return <Picker {...props} found={useFound({ document, variables, pageOf, choiceOf })} />;
}
