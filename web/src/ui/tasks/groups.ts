/** The parts of an inbox, in their order. */
import type { InboxGroup } from '../../api/generated/graphql';

export const groups: readonly InboxGroup[] = ['OVERDUE', 'TODAY', 'THIS_WEEK', 'NEXT_WEEK', 'LATER'];
