/** What tasks are about. */
import { graphql } from '../../api/generated';
import type { TaskSubjectFragment } from '../../api/generated/graphql';

export type Subject = TaskSubjectFragment;

export const TaskSubject = graphql(`
  fragment TaskSubject on ProcessSubject {
    ... on Claim {
      id
      number
      title
    }
    ... on Partner {
      id
      name
    }
  }
`);

export const isClaim = (subject: Subject): subject is Extract<Subject, { number: string }> => 'number' in subject;

export function subjectName(subject: Subject): string {
  return isClaim(subject) ? `${subject.number} ${subject.title}` : subject.name;
}
