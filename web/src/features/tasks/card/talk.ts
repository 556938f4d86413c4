/** What is said about a task. */
import { graphql } from '../../../api/generated';
import type { TaskTalkQuery } from '../../../api/generated/graphql';

export type Note = NonNullable<TaskTalkQuery['processTask']>['notes']['nodes'][number];

export const TaskNote = graphql(`
  fragment Note on TaskNote {
    id
    kind
    text
    createdAt
    author {
      id
      name
    }
    to {
      id
      name
    }
    answers {
      id
    }
  }
`);

export const talkDocument = graphql(`
  query TaskTalk($id: ID!) {
    processTask(id: $id) {
      id
      notes(first: 100, orderBy: [{ field: CREATED_AT, direction: ASC }]) {
        nodes {
          ...Note
        }
      }
    }
  }
`);

export const commentDocument = graphql(`
  mutation CommentTask($input: ProcessTaskCommentInput!) {
    processTaskComment(input: $input) {
      errors {
        ...Problems
      }
      taskNote {
        ...Note
      }
    }
  }
`);

export const askDocument = graphql(`
  mutation AskAboutTask($input: ProcessTaskAskInput!) {
    processTaskAsk(input: $input) {
      errors {
        ...Problems
      }
      taskNote {
        ...Note
      }
    }
  }
`);

export const answerDocument = graphql(`
  mutation AnswerAboutTask($input: ProcessTaskAnswerInput!) {
    processTaskAnswer(input: $input) {
      errors {
        ...Problems
      }
      taskNote {
        ...Note
      }
    }
  }
`);
