/** Whether the viewer sees claims, and the organisation keeps any. */
import { useViewer } from '../../app/viewer';

export function useKeepsClaims(): boolean {
  const { organisation, scopes } = useViewer();
  return organisation?.recordsClaims === true && scopes.includes('claims:read');
}
