/** Whether the organisation keeps claims; else nothing of them is asked for, or shown. */
import { useViewer } from '../../app/viewer';

export function useKeepsClaims(): boolean {
  return useViewer().organisation?.recordsClaims ?? false;
}
