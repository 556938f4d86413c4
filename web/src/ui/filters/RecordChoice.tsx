/** Some partners, people, reasons or departments: those chosen, and a picker for one more. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';

import { Icon } from '../icons';
import { CancellationReasonPicker } from '../pickers/CancellationReasonPicker';
import { ContactPicker } from '../pickers/ContactPicker';
import { DepartmentPicker } from '../pickers/DepartmentPicker';
import { PartnerPicker } from '../pickers/PartnerPicker';
import type { Choice, PickerProps } from '../pickers/Picker';
import { ReasonPicker } from '../pickers/ReasonPicker';
import { UserPicker } from '../pickers/UserPicker';
import { ME } from './keys';

export type RecordKind = 'partner' | 'contact' | 'user' | 'reason' | 'department' | 'cancellationReason';

interface Props {
  label: string;
  of: RecordKind;
  chosen: readonly string[];
  set: (of: readonly string[]) => void;
  names: ReadonlyMap<string, string>;
  /** The partner whose contact persons are offered. */
  partner?: string | null;
}

export function RecordChoice({ label, of, chosen, set, names, partner = null }: Props) {
  const { t } = useLingui();
  const add = (choice: Choice | null) => choice && set([...new Set([...chosen, choice.id])]);
  return (
    <>
      <div role="group" aria-label={t`Chosen`}>
        {chosen.map((id) => (
          <div key={id} className="popup-line">
            <span className="popup-name">{id === ME ? t`Me` : (names.get(id) ?? '…')}</span>
            <button
              type="button"
              className="plain popup-remove"
              aria-label={t`Take out: ${id === ME ? t`Me` : (names.get(id) ?? '')}`}
              onClick={() => set(chosen.filter((each) => each !== id))}
            >
              <Icon name="close" size={14} />
            </button>
          </div>
        ))}
      </div>
      {of === 'user' && !chosen.includes(ME) && (
        <Button variant="default" size="compact-sm" onClick={() => set([...chosen, ME])}>
          <Trans>Me, whoever looks</Trans>
        </Button>
      )}
      <One of={of} partner={partner} key={chosen.join()} label={label} hideLabel value={null} choose={add} autoFocus />
    </>
  );
}

function One({ of, partner, ...props }: PickerProps & { of: RecordKind; partner: string | null }) {
  switch (of) {
    case 'reason':
      return <ReasonPicker {...props} />;
    case 'cancellationReason':
      return <CancellationReasonPicker {...props} forCustomers={false} />;
    case 'department':
      return <DepartmentPicker {...props} />;
    case 'user':
      return <UserPicker {...props} />;
    case 'contact':
      return <OneContact {...props} partner={partner} />;
    case 'partner':
      return <PartnerPicker {...props} />;
  }
}

/** A contact person is looked for among those of one partner. */
function OneContact({ partner, ...props }: PickerProps & { partner: string | null }) {
  const { t } = useLingui();
  const [whose, setWhose] = useState<Choice | null>(null);
  return (
    <>
      {partner === null && <PartnerPicker label={t`Partner`} value={whose} choose={setWhose} />}
      <ContactPicker {...props} hideLabel={partner !== null} autoFocus={partner !== null} partnerId={partner ?? whose?.id} />
    </>
  );
}
