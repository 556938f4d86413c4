/** Policies of deadlines: for which claims each is, how much time it gives, what becomes of late ones. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack, Table } from '@mantine/core';

import { useChange } from '../../../api/change';
import { toast, toastFaults } from '../../../ui/toasts';
import { words } from '../../../ui/words';
import { archiveDocument, unarchiveDocument, type Policy } from './documents';
import { spanText } from './spanText';

interface Props {
  policies: readonly Policy[];
  mayWrite: boolean;
  edit: (policy: Policy) => void;
}

export function PolicyTable({ policies, mayWrite, edit }: Props) {
  const { t } = useLingui();
  return (
    <Table className="settings-table policy-table" verticalSpacing={8} aria-label={t`Policies`}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>
              <Trans context="policy">Policy</Trans>
            </Table.Th>
            <Table.Th>
              <Trans>For which claims</Trans>
            </Table.Th>
            <Table.Th>
              <Trans>Time given</Trans>
            </Table.Th>
            <Table.Th>
              <Trans>When it is late</Trans>
            </Table.Th>
            {mayWrite && <Table.Td />}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {policies.map((policy) => (
            <One key={policy.id} policy={policy} mayWrite={mayWrite} edit={edit} />
          ))}
        </Table.Tbody>
    </Table>
  );
}

function One({ policy, mayWrite, edit }: { policy: Policy; mayWrite: boolean; edit: (policy: Policy) => void }) {
  const { t } = useLingui();
  const [archive, archiving] = useChange(archiveDocument);
  const [unarchive, unarchiving] = useChange(unarchiveDocument);
  const { name, partner, reason, importance } = policy;
  const change = async () => {
    const { faults } = await (policy.archivedAt ? unarchive : archive)({ input: { id: policy.id, expectedVersion: policy.version } });
    if (faults.length > 0) toastFaults(faults);
    else toast({ text: policy.archivedAt ? t`“${name}” is used again` : t`“${name}” is no longer used` });
  };
  const conditions = [
    partner && t`partner ${partner.name}`,
    reason && t`reason ${reason.name}, with all below it`,
    importance && t`importance: ${t(words.Importance[importance]).toLocaleLowerCase()}`,
  ].filter((each) => typeof each === 'string');
  return (
    <Table.Tr>
      <Table.Th scope="row">{name}</Table.Th>
      <Table.Td>{conditions.length > 0 ? <Lines of={conditions} /> : <Trans>all others</Trans>}</Table.Td>
      <Table.Td miw={190}>
        <Lines of={useTimes(policy)} />
      </Table.Td>
      <Table.Td miw={190}>
        <Lines of={useConsequences(policy)} />
      </Table.Td>
      {mayWrite && (
        <Table.Td>
          <Stack gap={6} align="stretch">
            {!policy.archivedAt && (
              <Button size="compact-sm" variant="default" aria-label={t`Change: ${name}`} onClick={() => edit(policy)}>
                <Trans>Change</Trans>
              </Button>
            )}
            <Button
              size="compact-sm"
              variant="default"
              loading={archiving || unarchiving}
              aria-label={policy.archivedAt ? t`Use again: ${name}` : t`Archive: ${name}`}
              onClick={() => void change()}
            >
              {policy.archivedAt ? <Trans>Use again</Trans> : <Trans>Archive</Trans>}
            </Button>
          </Stack>
        </Table.Td>
      )}
    </Table.Tr>
  );
}

function useTimes({ response, resolution, warnPercent }: Policy): string[] {
  const { t } = useLingui();
  return [
    response && t`to answer: ${spanText(response)}`,
    resolution && t`to settle: ${spanText(resolution)}`,
    warnPercent !== null && t`warning after ${warnPercent} %`,
  ].filter((each) => typeof each === 'string');
}

function useConsequences({ escalateAfter, raisesImportance, handsOverTo, handsOverToUser }: Policy): string[] {
  const { t } = useLingui();
  if (!escalateAfter) return [t`nothing more`];
  const after = spanText(escalateAfter);
  const heir = handsOverTo === 'USER' ? (handsOverToUser?.name ?? '…') : '';
  return [
    t`escalated in ${after}`,
    raisesImportance && t`more important`,
    handsOverTo === 'HEAD' && t`handed to the head of the department`,
    handsOverTo === 'USER' && t`handed to ${heir}`,
  ].filter((each) => typeof each === 'string');
}

function Lines({ of }: { of: readonly string[] }) {
  return (
    <ul className="policy-lines">
      {of.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
