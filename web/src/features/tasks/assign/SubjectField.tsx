/** What an assignment is about: a claim, a partner, or nothing in particular. */
import '@mantine/core/styles/FloatingIndicator.layer.css';
import '@mantine/core/styles/SegmentedControl.layer.css';
import '../performer/performer.css';

import { useLingui } from '@lingui/react/macro';
import { Input, SegmentedControl } from '@mantine/core';

import { useKeepsClaims } from '../../../app/viewer';
import type { FormFaults } from '../../../ui/formFaults';
import { ClaimPicker } from '../../../ui/pickers/ClaimPicker';
import { PartnerPicker } from '../../../ui/pickers/PartnerPicker';
import type { Draft } from './draft';

interface Props {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  faults: FormFaults;
}

export function SubjectField({ draft: { subjectKind, subject }, change, faults }: Props) {
  const { t } = useLingui();
  const keepsClaims = useKeepsClaims();
  const choose = (next: Draft['subject']) => {
    faults.clear('subjectId');
    change({ subject: next });
  };
  const label = t`What it is about`;
  return (
    <div role="group" aria-label={label} className="performer">
      <div className="performer-kind">
        <Input.Label component="div">{label}</Input.Label>
        <SegmentedControl
          size="xs"
          aria-label={label}
          value={subjectKind}
          onChange={(next) => change({ subjectKind: next, subject: null })}
          data={[
            { value: 'none', label: t({ message: 'Nothing', context: 'subject' }) },
            ...(keepsClaims ? [{ value: 'claim', label: t({ message: 'Claim', context: 'subject' }) } as const] : []),
            { value: 'partner', label: t({ message: 'Partner', context: 'subject' }) },
          ]}
        />
      </div>
      {subjectKind === 'claim' && <ClaimPicker label={t`Claim`} hideLabel value={subject} choose={choose} {...faults.field('subjectId')} />}
      {subjectKind === 'partner' && <PartnerPicker label={t`Partner`} hideLabel value={subject} choose={choose} {...faults.field('subjectId')} />}
    </div>
  );
}
