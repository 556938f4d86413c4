/** One setting that is on or off; it is saved as it is switched. */
import { useLingui } from '@lingui/react/macro';
import { Switch } from '@mantine/core';

import { useChange } from '../../../api/change';
import { confirm, type Question } from '../../../ui/confirm';
import { toast, toastFaults } from '../../../ui/toasts';
import { updateDocument, type Organisation } from './documents';

interface Props {
  organisation: Organisation;
  field: 'recordsClaims' | 'agentsReadAll';
  label: string;
  /** What it does. */
  about: string;
  /** Asked before it is switched off. */
  question?: Question;
}

export function SwitchForm({ organisation, field, label, about, question }: Props) {
  const { t } = useLingui();
  const [update, busy] = useChange(updateDocument);

  const turn = async (on: boolean) => {
    if (!on && question && !(await confirm(question))) return;
    const { done, faults } = await update({ input: { expectedVersion: organisation.version, [field]: on } });
    if (done) toast({ text: on ? t`Switched on` : t`Switched off` });
    // Whoever was faster: the switch shows what holds now, to be decided anew.
    else toastFaults(faults);
  };

  return (
    <Switch
      label={label}
      description={about}
      checked={organisation[field] ?? false}
      disabled={busy}
      onChange={(event) => void turn(event.currentTarget.checked)}
    />
  );
}
