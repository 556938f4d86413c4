/** What the viewer may see of claims, as variables of the card's documents, and whether it manages them. */
import { useCan, useViewer } from '../../app/viewer';
import { kinds } from '../../ui/papers/paper';

export function useSight() {
  return { internal: useCan('claims.internal:read'), people: useCan('people:read') };
}

/** Whether the viewer archives claims and reopens them. */
export function useManages(): boolean {
  const { role } = useViewer();
  const writes = useCan('claims:write');
  return writes && (role === 'ADMINISTRATOR' || role === 'MANAGER');
}

/** The papers that the viewer may print: all but the form hold what is not for customers. */
export function usePapers() {
  const { kind } = useViewer();
  const internal = useCan('claims.internal:read') && kind !== 'CUSTOMER';
  return kinds.filter((paper) => internal || paper === 'CLAIM_FORM');
}
