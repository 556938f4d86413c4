/** What happened, what was decided, what the staff notes for itself. */
import { Trans, useLingui } from '@lingui/react/macro';

import { FieldRow } from './FieldRow';
import { fieldOf, isEmpty, type FieldName } from './fields';
import { Panel } from './Panel';
import type { Edits } from './useEdits';

export function Story({ edits }: { edits: Edits }) {
  const { t } = useLingui();
  const { internalComment, viewerPermissions } = edits.claim;
  const notes = internalComment !== undefined && (viewerPermissions.canUpdate || !isEmpty(internalComment));
  return (
    <div className="card-story">
      <Panel title={t`Description`} className="card-wide">
        <FieldRow name="description" edits={edits} titled />
      </Panel>
      <Result edits={edits} />
      {notes && (
        <Panel title={t`Internal comment`} internal className="card-wide">
          <FieldRow name="internalComment" edits={edits} titled />
        </Panel>
      )}
    </div>
  );
}

const settlement: readonly FieldName[] = ['remedyGiven', 'amountSettled'];

/** Until something is decided, one line stands for the whole. */
function Result({ edits }: { edits: Edits }) {
  const { t } = useLingui();
  const { claim, isOpen } = edits;
  const told = (name: FieldName) => isOpen(name) || !isEmpty(fieldOf(name).read(claim) ?? null);
  const isDecided = claim.closedAt !== null || told('resolution') || settlement.some(told);
  const currency: FieldName[] = claim.amountClaimed ? [] : ['currency'];
  return (
    <Panel title={t`Result and settlement`} className="card-wide">
      {isDecided || !claim.viewerPermissions.canUpdate ? (
        <>
          <FieldRow name="resolution" edits={edits} titled />
          <div className="card-pair">
            <FieldRow name="remedyGiven" edits={edits} />
            <FieldRow name="amountSettled" edits={edits} also={currency} />
          </div>
        </>
      ) : (
        <button
          type="button"
          id="field-resolution"
          className="plain card-change card-none"
          onClick={() => edits.begin('resolution', ...settlement, ...currency)}
        >
          <Trans>Nothing is decided yet: write it down here, or with the step that closes the claim.</Trans>
        </button>
      )}
      {edits.isOpen('currency') && !edits.isOpen('amountClaimed') && <FieldRow name="currency" edits={edits} />}
    </Panel>
  );
}
