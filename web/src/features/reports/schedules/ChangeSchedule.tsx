/** Changes a schedule: its people are asked for first, all of them. */
import { useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';

import { Dialog } from '../../../ui/Dialog';
import { Loading, StateView } from '../../../ui/StateView';
import { peopleDocument, type Schedule } from './documents';
import { draftOf } from './draft';
import ScheduleDialog from './ScheduleDialog';
import { useReportOf } from './useReportOf';

interface Props {
  schedule: Schedule;
  close: () => void;
}

export default function ChangeSchedule({ schedule, close }: Props) {
  const { t } = useLingui();
  const { without } = useReportOf()(schedule);
  const [{ data, error }, retry] = useQuery({ query: peopleDocument, variables: { id: schedule.id }, requestPolicy: 'cache-and-network' });
  if (data?.reportSchedule) {
    const people = data.reportSchedule.people.nodes.flatMap(({ user }) => user ?? []);
    return <ScheduleDialog of={schedule} begin={draftOf(schedule, people)} without={without} close={close} />;
  }
  return (
    <Dialog title={t`Change the schedule`} close={close} size="lg">
      <StateView data={undefined} error={error} retry={retry} loading={<Loading rows={5} height={56} />}>
        {() => null}
      </StateView>
    </Dialog>
  );
}
