/** What the pages of processes ask the service for, and the changes they ask of it. */
import { graphql } from '../../api/generated';
import type { ProcessDefinitionsQuery } from '../../api/generated/graphql';

export const ProcessCard = graphql(`
  fragment ProcessCard on ProcessDefinition {
    id
    version
    key
    name
    description
    subjectKind
    startsByHand
    startStatuses
    startReasons
    blocksClosing
    isLocked
    retiredAt
    updatedAt
    latest {
      id
      number
      createdAt
      xml
    }
    viewerPermissions {
      canDesign
      canStart
    }
  }
`);

export const listDocument = graphql(`
  query ProcessDefinitions($after: String) {
    processDefinitions(first: 50, after: $after, orderBy: [{ field: NAME, direction: ASC }]) {
      nodes {
        id
        key
        name
        description
        subjectKind
        startsByHand
        startStatuses
        startReasons
        isLocked
        retiredAt
        updatedAt
        latest {
          id
          number
          createdAt
        }
        running: instances(first: 0, where: { status: { in: [RUNNING, SUSPENDED] } }) {
          totalCount
        }
        failed: instances(first: 0, where: { incidents: { gt: 0 } }) {
          totalCount
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
export const definitionsOf = ({ processDefinitions }: ProcessDefinitionsQuery) => processDefinitions;
export type DefinitionRow = ProcessDefinitionsQuery['processDefinitions']['nodes'][number];

export const definitionDocument = graphql(`
  query ProcessDefinition($id: ID!) {
    processDefinition(id: $id) {
      ...ProcessCard
      versions(first: 50, orderBy: [{ field: NUMBER, direction: DESC }]) {
        nodes {
          id
          number
          note
          createdAt
          publishedBy {
            id
            name
          }
        }
      }
      running: instances(first: 0, where: { status: { in: [RUNNING, SUSPENDED] } }) {
        totalCount
      }
    }
  }
`);

export const versionDocument = graphql(`
  query ProcessVersionXml($id: ID!) {
    processVersion(id: $id) {
      id
      number
      xml
    }
  }
`);

/** With its draft, for those who may draw. */
export const draftDocument = graphql(`
  query ProcessDraft($id: ID!) {
    processDefinition(id: $id) {
      ...ProcessCard
      draft
    }
  }
`);

export const saveDocument = graphql(`
  mutation ProcessDraftSave($input: ProcessDraftSaveInput!) {
    processDraftSave(input: $input) {
      errors {
        ...Problems
      }
      processDefinition {
        ...ProcessCard
        draft
      }
    }
  }
`);

export const publishDocument = graphql(`
  mutation ProcessPublish($input: ProcessPublishInput!) {
    processPublish(input: $input) {
      errors {
        ...Problems
      }
      processDefinition {
        ...ProcessCard
        draft
        versions(first: 50, orderBy: [{ field: NUMBER, direction: DESC }]) {
          nodes {
            id
            number
            note
            createdAt
            publishedBy {
              id
              name
            }
          }
        }
      }
    }
  }
`);

export const retireDocument = graphql(`
  mutation ProcessRetire($input: VersionedInput!) {
    processRetire(input: $input) {
      errors {
        ...Problems
      }
      processDefinition {
        ...ProcessCard
      }
    }
  }
`);

export const restoreDocument = graphql(`
  mutation ProcessRestore($input: VersionedInput!) {
    processRestore(input: $input) {
      errors {
        ...Problems
      }
      processDefinition {
        ...ProcessCard
      }
    }
  }
`);

export const validateDocument = graphql(`
  query ProcessValidate($xml: String!, $subjectKind: ProcessSubjectKind) {
    processValidate(xml: $xml, subjectKind: $subjectKind) {
      isValid
      problems {
        elementId
        rule
        message
      }
      warnings {
        elementId
        rule
        message
      }
    }
  }
`);
