/** What those who give assignments ask and change. */
import { graphql } from '../../api/generated';

export const createDocument = graphql(`
  mutation GiveAssignment($input: AssignmentCreateInput!) {
    assignmentCreate(input: $input) {
      errors {
        ...Problems
      }
      assignment {
        ...AssignmentFacts
      }
    }
  }
`);

export const updateDocument = graphql(`
  mutation ChangeAssignment($input: AssignmentUpdateInput!) {
    assignmentUpdate(input: $input) {
      errors {
        ...Problems
      }
      assignment {
        ...AssignmentFacts
      }
    }
  }
`);

export const startDocument = graphql(`
  mutation StartAssignment($input: VersionedInput!) {
    assignmentStart(input: $input) {
      errors {
        ...Problems
      }
      assignment {
        ...AssignmentFacts
      }
    }
  }
`);

export const stopDocument = graphql(`
  mutation StopAssignment($input: AssignmentStopInput!) {
    assignmentStop(input: $input) {
      errors {
        ...Problems
      }
      assignment {
        ...AssignmentFacts
      }
    }
  }
`);

export const resumeDocument = graphql(`
  mutation ContinueAssignment($input: VersionedInput!) {
    assignmentContinue(input: $input) {
      errors {
        ...Problems
      }
      assignment {
        ...AssignmentFacts
      }
    }
  }
`);

export const cancelDocument = graphql(`
  mutation CancelAssignment($input: AssignmentCancelInput!) {
    assignmentCancel(input: $input) {
      errors {
        ...Problems
      }
      assignment {
        ...AssignmentFacts
      }
    }
  }
`);

export const givenDocument = graphql(`
  query AssignmentsGiven($where: AssignmentWhereInput, $orderBy: [AssignmentOrderInput!], $after: String) {
    assignments(first: 50, after: $after, where: $where, orderBy: $orderBy) {
      nodes {
        ...AssignmentFacts
        subject {
          ...TaskSubject
        }
        tasks(first: 1, orderBy: [{ field: CREATED_AT, direction: DESC }]) {
          nodes {
            id
            status
            elementId
            claimedBy {
              id
              name
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);
