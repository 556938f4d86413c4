/** What the address of the list of assignments given tells. */
import type { AssignmentStatus } from '../../../api/generated/graphql';

export interface GivenSearch {
  /** Absent: those in hand. */
  show?: 'drafts' | 'ended';
}

export const givenSearch = ({ show }: Record<string, unknown>): GivenSearch => (show === 'drafts' || show === 'ended' ? { show } : {});

const shown: Record<string, readonly AssignmentStatus[]> = {
  '': ['ACTIVE', 'STOPPED'],
  drafts: ['DRAFT', 'DEFERRED'],
  ended: ['COMPLETED', 'CANCELLED'],
};

export const shownOf = (show: GivenSearch['show']): readonly AssignmentStatus[] => shown[show ?? ''] ?? [];
export const isOpen = (show: GivenSearch['show']): boolean => show !== 'ended';
