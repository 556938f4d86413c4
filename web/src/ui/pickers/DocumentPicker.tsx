/** Chooses a document of another system by its number; with `creates`, also tells of a new one on the spot. */
import { useLingui } from '@lingui/react/macro';
import { lazy, Suspense, useCallback, useState } from 'react';

import { graphql } from '../../api/generated';
import type { DocumentChoicesQuery, ExternalDocumentWhereInput } from '../../api/generated/graphql';
import { useFormat } from '../format';
import { documentChoice } from './documents';
import { Picker, type PickerProps } from './Picker';
import { useFound } from './useFound';

const NewDocumentDialog = lazy(() => import('./NewDocumentDialog'));

const document = graphql(`
  query DocumentChoices($where: ExternalDocumentWhereInput!) {
    externalDocuments(first: 30, where: $where, orderBy: [{ field: CREATED_AT, direction: DESC }]) {
      nodes {
        ...DocumentChoice
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);
const pageOf = ({ externalDocuments }: DocumentChoicesQuery) => externalDocuments;

interface Props extends PickerProps {
  /** Whose documents are offered; all, when it is not known. */
  partnerId?: string;
  creates?: boolean;
}

export function DocumentPicker({ partnerId, creates, ...props }: Props) {
  const { t } = useLingui();
  const { date } = useFormat();
  const [naming, setNaming] = useState<string | null>(null);
  const variables = useCallback((words: string | null) => ({ where: whereOf(partnerId, words) }), [partnerId]);
  const choiceOf = (node: DocumentChoicesQuery['externalDocuments']['nodes'][number]) => documentChoice(node, date);
  const found = useFound({ document, variables, pageOf, choiceOf });
  const create = creates ? { label: (typed: string) => t`New document “${typed}”…`, run: setNaming } : undefined;
  return (
    <>
      <Picker {...props} found={{ ...found, create }} />
      <Suspense>
        {naming !== null && (
          <NewDocumentDialog number={naming} partnerId={partnerId} close={() => setNaming(null)} made={props.choose} />
        )}
      </Suspense>
    </>
  );
}

function whereOf(partnerId: string | undefined, words: string | null): ExternalDocumentWhereInput {
  const own: ExternalDocumentWhereInput = partnerId ? { partner: { id: { eq: partnerId } } } : {};
  return words ? { ...own, or: [{ number: { startsWith: words } }, { type: { startsWith: words } }] } : own;
}
