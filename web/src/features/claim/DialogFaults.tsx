/** Why a dialog's change of the claim was not made; a change by somebody else meanwhile is told with what it was. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert } from '@mantine/core';

import { useFormat } from '../../ui/format';
import { RestOfFaults, type FormFaults } from '../../ui/formFaults';
import { fieldWord } from '../../ui/wordsOfHistory';

export function DialogFaults({ of }: { of: FormFaults }) {
  const { t } = useLingui();
  const format = useFormat();
  const clash = of.rest.find(({ code }) => code === 'VERSION_CONFLICT');
  if (!clash) return <RestOfFaults of={of} />;
  const names = (clash.changedFields ?? []).flatMap((name) => {
    const word = fieldWord(name);
    return word ? [t(word)] : [];
  });
  // The card behind shows already what has become of the claim.
  return (
    <Alert color="yellow" role="alert" title={t`Somebody changed the claim meanwhile`}>
      {names.length > 0 && <Trans>Changed: {format.list(names)}.</Trans>} <Trans>Look whether this still fits, and send it again.</Trans>
    </Alert>
  );
}
