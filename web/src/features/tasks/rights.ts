/** Who may do what with tasks. */
import { useCan, useViewer, type Viewer } from '../../app/viewer';

export const manages = ({ role, scopes }: Viewer): boolean => scopes.includes('tasks:write') && (role === 'ADMINISTRATOR' || role === 'MANAGER');

/** Whether the viewer looks after everybody's tasks. */
export function useManages(): boolean {
  return manages(useViewer());
}

export function useMayGive(): boolean {
  return useCan('tasks:write');
}
