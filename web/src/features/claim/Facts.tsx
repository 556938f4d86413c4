/** What is known of the claim, short, beside its text. */
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';

import { Time } from '../../ui/Time';
import { Basis } from './Basis';
import { FieldRow } from './FieldRow';
import { Panel } from './Panel';
import { References } from './References';
import type { Edits } from './useEdits';

export function Facts({ edits, deadlines }: { edits: Edits; deadlines: ReactNode }) {
  const { t } = useLingui();
  const { claim } = edits;
  return (
    <div className="card-side">
      {deadlines}
      <Panel title={t`Parties`}>
        <FieldRow name="partnerId" edits={edits} also={['contactPersonId']} />
        <FieldRow name="contactPersonId" edits={edits} />
        <FieldRow name="responsibleId" edits={edits} />
        <FieldRow name="direction" edits={edits} />
      </Panel>
      <Panel title={t`Cause`}>
        <FieldRow name="reasonId" edits={edits} />
        <FieldRow name="atFaultDepartmentId" edits={edits} />
        <FieldRow name="atFaultEmployeeId" edits={edits} />
        <Basis claim={claim} />
      </Panel>
      <Panel title={t`Demand`}>
        <FieldRow name="remedySought" edits={edits} />
        <FieldRow name="amountClaimed" edits={edits} also={['currency']} />
        {edits.isOpen('currency') && edits.isOpen('amountClaimed') && <FieldRow name="currency" edits={edits} />}
      </Panel>
      <Panel title={t`Details`}>
        <FieldRow name="registeredAt" edits={edits} />
        {claim.closedAt && <Fact label={t`Closed at`}>{<Time value={claim.closedAt} as="dateTime" />}</Fact>}
        {claim.reopenCount > 0 && <Fact label={t`Times reopened`}>{claim.reopenCount}</Fact>}
        {claim.rating !== null && <Fact label={t`Customer's rating`}>{t`${claim.rating} of 5`}</Fact>}
        <FieldRow name="importance" edits={edits} />
        <FieldRow name="severity" edits={edits} />
        <FieldRow name="channel" edits={edits} />
        <FieldRow name="tags" edits={edits} />
        <p className="hint card-acts">
          <Trans>
            Last changed <Time value={claim.updatedAt} as="relative" />
          </Trans>
        </p>
      </Panel>
      <References claim={claim} />
    </div>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="card-field">
      <div className="card-label">{label}</div>
      <div className="card-value">
        <div className="card-still">{children}</div>
      </div>
    </div>
  );
}
