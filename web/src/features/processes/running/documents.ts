/** What maps and acts of processes ask of the service. */
import { graphql } from '../../../api/generated';

export const InstanceCard = graphql(`
  fragment ProcessInstanceCard on ProcessInstance {
    id
    version
    title
    status
    startedAt
    endedAt
    incidents
    definition {
      id
      name
    }
    definitionVersion {
      id
      number
    }
    startedBy {
      id
      name
    }
    viewerPermissions {
      canSuspend
      canResume
      canCancel
      canRetry
      canMigrate
    }
  }
`);

export const mapDocument = graphql(`
  query ProcessRouteMap($id: ID!) {
    processMap(id: $id) {
      id
      status
      version
      definitionVersion {
        id
        number
        xml
      }
      places {
        tokenId
        versionId
        processId
        elementId
        status
        incident {
          rule
          message
          code
          lacks
          at
        }
      }
      visits {
        processId
        elementId
        isFlow
        entered
        passed
        lastAt
      }
      tasks(first: 100) {
        nodes {
          id
          title
          status
          processId
          elementId
          dueAt
          closedAt
          lane
          performer {
            id
            name
          }
          claimedBy {
            id
            name
          }
          role {
            id
            name
          }
          closedBy {
            id
            name
          }
        }
      }
    }
  }
`);

export const changedDocument = graphql(`
  subscription ProcessChanged($id: ID!) {
    processChanged(id: $id) {
      ...ProcessInstanceCard
    }
  }
`);

export const ofSubjectDocument = graphql(`
  query ProcessesOfSubject($subject: ID!) {
    processInstances(first: 50, where: { subjectId: { eq: $subject } }, orderBy: [{ field: STARTED_AT, direction: DESC }]) {
      nodes {
        ...ProcessInstanceCard
      }
    }
  }
`);

export const startableDocument = graphql(`
  query StartableProcesses($after: String) {
    processDefinitions(
      first: 50
      after: $after
      where: { startsByHand: { eq: true }, retiredAt: { isNull: true } }
      orderBy: [{ field: NAME, direction: ASC }]
    ) {
      nodes {
        id
        name
        description
        subjectKind
        latest {
          id
          startForm
        }
        viewerPermissions {
          canStart
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const startDocument = graphql(`
  mutation ProcessStart($input: ProcessStartInput!) {
    processStart(input: $input) {
      errors {
        ...Problems
      }
      processInstance {
        ...ProcessInstanceCard
      }
    }
  }
`);
