/** What is done with a document more rarely: it is put away, and taken back. */
import { useLingui } from '@lingui/react/macro';

import { useChange } from '../../api/change';
import type { DocumentKind } from '../../ui/documents';
import { useCan, useViewer } from '../../app/viewer';
import { confirm } from '../../ui/confirm';
import { MoreMenu } from '../../ui/MoreMenu';
import { toast, toastFaults } from '../../ui/toasts';
import { archiveDocuments, unarchiveDocuments, type Document } from './document';

export function DocumentMenu({ document, kind }: { document: Document; kind: DocumentKind }) {
  const { t } = useLingui();
  const isStaff = useViewer().kind === 'STAFF';
  const mayWrite = useCan('orders:write') && isStaff;
  const [archive] = useChange(archiveDocuments[kind]);
  const [unarchive] = useChange(unarchiveDocuments[kind]);
  if (!mayWrite) return null;
  const { number } = document;
  const input = { id: document.id, expectedVersion: document.version };

  const putAway = async () => {
    const text = t`Its claims stay. Lists and look-ups no longer show it, until it is taken out of the archive.`;
    if (!(await confirm({ title: t`Archive ${number}?`, text, action: t`Archive` }))) return;
    const { done, faults } = await archive({ input });
    if (done) toast({ text: t`${number} is archived` });
    else toastFaults(faults);
  };
  const takeBack = async () => {
    const { done, faults } = await unarchive({ input });
    if (done) toast({ text: t`${number} is in use again` });
    else toastFaults(faults);
  };
  const act = document.archivedAt
    ? { id: 'document.unarchive', label: t`Take out of the archive`, run: () => void takeBack() }
    : { id: 'document.archive', label: t`Archive…`, run: () => void putAway() };
  return <MoreMenu acts={[act]} />;
}
