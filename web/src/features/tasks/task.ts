/** What is asked of tasks: a line of a list, and the card. */
import { graphql } from '../../api/generated';
import type { TaskCardFragment, TaskLineFragment } from '../../api/generated/graphql';

export type Line = TaskLineFragment;
export type Task = TaskCardFragment;
export type Assignment = NonNullable<Task['assignment']>;

export const TaskLine = graphql(`
  fragment TaskLine on ProcessTask {
    id
    version
    title
    status
    round
    dueAt
    importance
    elementId
    subject {
      ...TaskSubject
    }
    author {
      id
      name
    }
    performer {
      id
      name
    }
    role {
      id
      name
    }
    claimedBy {
      id
      name
    }
    assignment {
      id
      number
      title
      status
      executed
    }
    instance {
      id
      title
      status
    }
    viewerPermissions {
      canClaim
      canRelease
      canComplete
      canReassign
      canComment
    }
  }
`);

export const AssignmentFacts = graphql(`
  fragment AssignmentFacts on Assignment {
    id
    version
    number
    title
    content
    status
    iteration
    executed
    dueAt
    importance
    checkRequired
    checkDueAt
    startsAt
    remindAt
    reason
    endedAt
    subjectId
    mainObject
    additionalObject
    checkerMainObject
    checkerAdditionalObject
    author {
      id
      name
    }
    performer {
      id
      name
    }
    role {
      id
      name
    }
    checker {
      id
      name
    }
    checkerRole {
      id
      name
    }
    parentTask {
      id
      title
      assignment {
        id
        title
      }
    }
  }
`);

export const TaskCard = graphql(`
  fragment TaskCard on ProcessTask {
    ...TaskLine
    createdAt
    form
    data
    outcome
    reason
    closedAt
    mainObject
    additionalObject
    subjectId
    closedBy {
      id
      name
    }
    outcomes {
      key
      label
      reasonRequired
    }
    assignment {
      ...AssignmentFacts
    }
    instance {
      id
      version
      status
      title
      definition {
        id
        name
        key
      }
    }
  }
`);

export const taskDocument = graphql(`
  query Task($id: ID!) {
    processTask(id: $id) {
      ...TaskCard
    }
  }
`);

export const claimDocument = graphql(`
  mutation TakeTask($input: ProcessTaskInput!) {
    processTaskClaim(input: $input) {
      errors {
        ...Problems
      }
      processTask {
        ...TaskCard
      }
    }
  }
`);

export const releaseDocument = graphql(`
  mutation ReleaseTask($input: ProcessTaskInput!) {
    processTaskRelease(input: $input) {
      errors {
        ...Problems
      }
      processTask {
        ...TaskCard
      }
    }
  }
`);

export const completeDocument = graphql(`
  mutation CompleteTask($input: ProcessTaskCompleteInput!) {
    processTaskComplete(input: $input) {
      errors {
        ...Problems
      }
      processTask {
        ...TaskCard
      }
    }
  }
`);

export const redirectDocument = graphql(`
  mutation RedirectTask($input: ProcessTaskReassignInput!) {
    processTaskReassign(input: $input) {
      errors {
        ...Problems
      }
      processTask {
        ...TaskCard
      }
    }
  }
`);
