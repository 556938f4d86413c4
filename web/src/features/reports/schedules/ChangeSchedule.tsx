/** Changes a schedule: it is asked for first, with all of its people; what others change meanwhile is told field by field. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';

import { useChange } from '../../../api/change';
import { Dialog } from '../../../ui/Dialog';
import { ConflictNotice } from '../../../ui/form/ConflictNotice';
import { useRecordForm } from '../../../ui/form/useRecordForm';
import { Loading, NotFound, StateView } from '../../../ui/StateView';
import { toast } from '../../../ui/toasts';
import { toChangeDocument, updateDocument, type WholeSchedule } from './documents';
import { draftOf, inputOf } from './draft';
import { ScheduleForm } from './ScheduleForm';
import { useFieldsTold } from './useFieldsTold';
import { useReportOf } from './useReportOf';
import { useScheduleWording } from './useScheduleWording';

interface Props {
  id: string;
  close: () => void;
}

export default function ChangeSchedule({ id, close }: Props) {
  const { t } = useLingui();
  const [{ data, error }, retry] = useQuery({ query: toChangeDocument, variables: { id }, requestPolicy: 'cache-and-network' });
  return (
    <Dialog title={t`Change the schedule`} close={close} size="lg">
      <StateView data={data} error={error} retry={retry} loading={<Loading rows={5} height={56} />}>
        {({ reportSchedule }) => (reportSchedule ? <Form schedule={reportSchedule} close={close} /> : <NotFound />)}
      </StateView>
    </Dialog>
  );
}

function Form({ schedule, close }: { schedule: WholeSchedule; close: () => void }) {
  const { t } = useLingui();
  const { without } = useReportOf()(schedule);
  const fields = useFieldsTold(without);
  const [update, busy] = useChange(updateDocument);
  const form = useRecordForm(schedule, draftOf, useScheduleWording());
  const { draft, faults, conflict, takeTheirs } = form;
  const submit = async () => {
    const saved = await form.save(async ({ expectedVersion }) => {
      const told = await update({ input: { ...inputOf(draft), id: schedule.id, expectedVersion } });
      return { faults: told.faults, record: told.payload?.reportSchedule };
    });
    if (!saved) return;
    toast({ text: t`Saved` });
    close();
  };
  return (
    <ScheduleForm {...{ draft, faults, without, submit, busy, close }} set={form.set} action={<Trans>Save</Trans>}>
      {conflict && <ConflictNotice {...{ conflict, takeTheirs }} mine={draft} {...fields} />}
    </ScheduleForm>
  );
}
