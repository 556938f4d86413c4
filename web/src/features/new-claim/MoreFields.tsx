/** What is seldom known, or seldom needed, when a claim comes in. */
import '@mantine/core/styles/Pill.layer.css';
import '@mantine/core/styles/PillsInput.layer.css';
import { useLingui } from '@lingui/react/macro';
import { NativeSelect, TagsInput, Textarea, TextInput } from '@mantine/core';

import type { Importance, Remedy, Severity } from '../../api/generated/graphql';
import { useCan, useViewer } from '../../app/viewer';
import { fromField, toField, zoneOf } from '../../ui/moments';
import { words } from '../../ui/words';
import type { FieldsProps } from './MainFields';
import { useFieldWord } from './MainFields';
import { References } from './References';

/** So that fields beside one another stand in line. */
const hintBelow: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];

export default function MoreFields({ given, set, faults }: FieldsProps) {
  const { t } = useLingui();
  const word = useFieldWord();
  const viewer = useViewer();
  const zone = zoneOf(viewer);
  const internal = useCan('claims.internal:read');
  const list = (from: Record<string, (typeof words.Remedy)['NONE']>, empty: boolean) => [
    ...(empty ? [{ value: '', label: t`not set` }] : []),
    ...Object.entries(from).map(([value, label]) => ({ value, label: t(label) })),
  ];
  return (
    <div className="new-claim-more">
      <div className="new-claim-amount">
        <TextInput
          label={word('amountClaimed')}
          inputMode="decimal"
          value={given.amount}
          onChange={({ currentTarget }) => set({ amount: currentTarget.value }, 'amountClaimed')}
          {...faults.field('amountClaimed')}
        />
        <TextInput
          label={word('currency')}
          maxLength={3}
          placeholder={viewer.organisation?.currency}
          value={given.currency}
          onChange={({ currentTarget }) => set({ currency: currentTarget.value.toUpperCase() }, 'currency')}
          {...faults.field('currency')}
        />
      </div>
      <NativeSelect
        label={word('remedySought')}
        data={list(words.Remedy, true)}
        value={given.remedy}
        onChange={({ currentTarget }) => set({ remedy: currentTarget.value as Remedy | '' }, 'remedySought')}
        {...faults.field('remedySought')}
      />
      <TextInput
        type="datetime-local"
        label={word('registeredAt')}
        description={t`Now, when empty`}
        inputWrapperOrder={hintBelow}
        value={given.registeredAt && toField(given.registeredAt, zone)}
        onChange={({ currentTarget: { value } }) =>
          set({ registeredAt: value && fromField(value, zone) }, 'registeredAt')
        }
        {...faults.field('registeredAt')}
      />
      <NativeSelect
        label={word('importance')}
        data={list(words.Importance, false)}
        value={given.importance}
        onChange={({ currentTarget }) => set({ importance: currentTarget.value as Importance }, 'importance')}
        {...faults.field('importance')}
      />
      <NativeSelect
        label={word('severity')}
        data={list(words.Severity, true)}
        value={given.severity}
        onChange={({ currentTarget }) => set({ severity: currentTarget.value as Severity | '' }, 'severity')}
        {...faults.field('severity')}
      />
      <TagsInput
        label={word('tags')}
        description={t`Enter adds a tag`}
        inputWrapperOrder={hintBelow}
        maxTags={20}
        maxLength={50}
        value={given.tags}
        onChange={(tags) => set({ tags }, 'tags')}
        {...faults.field('tags')}
      />
      {internal && (
        <Textarea
          label={word('internalComment')}
          description={t`Customers never see it`}
          inputWrapperOrder={hintBelow}
          autosize
          minRows={2}
          maxRows={10}
          value={given.comment}
          onChange={({ currentTarget }) => set({ comment: currentTarget.value }, 'internalComment')}
          {...faults.field('internalComment')}
        />
      )}
      <References references={given.references} set={(references, path) => set({ references }, path)} faults={faults} />
    </div>
  );
}
