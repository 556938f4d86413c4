/** Templates of papers as they are asked for, and their changes. */
import { graphql } from '../../../api/generated';
import type { DocumentTemplateWholeFragment } from '../../../api/generated/graphql';

export type Template = DocumentTemplateWholeFragment;

export const templatesDocument = graphql(`
  query DocumentTemplates {
    documentTemplates(first: 100) {
      nodes {
        id
        version
        kind
        language
        isChanged
        updatedAt
      }
    }
  }
`);

export const DocumentTemplateWhole = graphql(`
  fragment DocumentTemplateWhole on DocumentTemplate {
    id
    version
    kind
    language
    source
    isChanged
    viewerPermissions {
      canUpdate
    }
  }
`);

export const templateDocument = graphql(`
  query DocumentTemplate($id: ID!) {
    documentTemplate(id: $id) {
      ...DocumentTemplateWhole
    }
  }
`);

export const updateDocument = graphql(`
  mutation UpdateDocumentTemplate($input: DocumentTemplateUpdateInput!) {
    documentTemplateUpdate(input: $input) {
      errors {
        ...Problems
        message
        ... on ValidationError {
          line
          column
          hints
        }
      }
      documentTemplate {
        ...DocumentTemplateWhole
      }
    }
  }
`);

export const resetDocument = graphql(`
  mutation ResetDocumentTemplate($input: VersionedInput!) {
    documentTemplateReset(input: $input) {
      errors {
        ...Problems
      }
      documentTemplate {
        ...DocumentTemplateWhole
      }
    }
  }
`);
