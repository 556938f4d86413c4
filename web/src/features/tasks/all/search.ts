/** What the addresses of the lists of all assignments, and of all tasks, tell. */
import type { AssignmentWhereInput, ProcessTaskWhereInput } from '../../../api/generated/graphql';
import { moreIn } from '../../../ui/filters/counted';

export interface AllSearch<Where> {
  /** What a figure of a report counts; without it all. */
  more?: Where;
  /** Absent: the latest first. */
  sort?: 'due';
}

const searchOf = <Where extends object>({ more, sort }: Record<string, unknown>): AllSearch<Where> => ({
  ...(moreIn(more) as { more?: Where }),
  ...(sort === 'due' && { sort }),
});

export const assignmentsSearch = (given: Record<string, unknown>): AllSearch<AssignmentWhereInput> => searchOf(given);
export const tasksSearch = (given: Record<string, unknown>): AllSearch<ProcessTaskWhereInput> => searchOf(given);
