/** What the address of the list of cancelled lines tells. */
import type { DocumentLineWhereInput } from '../../../api/generated/graphql';
import { moreIn } from '../../../ui/filters/counted';

export interface CancelledSearch {
  /** What a figure of a report counts; without it all cancelled lines. */
  more?: DocumentLineWhereInput;
  /** Absent: the latest cancelled first. */
  sort?: 'earliest';
}

export const cancelledSearch = ({ more, sort }: Record<string, unknown>): CancelledSearch => ({
  ...moreIn(more),
  ...(sort === 'earliest' && { sort }),
});
