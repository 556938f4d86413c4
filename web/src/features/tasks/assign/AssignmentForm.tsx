/** The fields of an assignment; of one that is in hand only what can still change. */
import '@mantine/core/styles/Checkbox.layer.css';
import './assign.css';

import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';

import { useViewer } from '../../../app/viewer';
import type { FormFaults } from '../../../ui/formFaults';
import { zoneOf } from '../../../ui/moments';
import { words } from '../../../ui/words';
import { PerformerFields } from '../performer/PerformerFields';
import { checkerPaths, performerPaths, type Draft } from './draft';
import { Moment } from './Moment';
import { quickDays } from './quick';
import { SubjectField } from './SubjectField';

interface Props {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  faults: FormFaults;
  /** It is in hand: what it is, who does it and who checks stay. */
  isActive?: boolean;
  /** What it is about is given, and told above. */
  hasSubject?: boolean;
}

export function AssignmentForm({ draft, change, faults, isActive, hasSubject }: Props) {
  const { t } = useLingui();
  const zone = zoneOf(useViewer());
  const [more, setMore] = useState(draft.startsAt !== '' || draft.remindAt !== '' || draft.checkDueAt !== '');
  const opened = more || ['startsAt', 'remindAt', 'checkDueAt'].some((path) => faults.field(path).error);
  const set = (path: string) => (value: Draft[keyof Draft]) => {
    faults.clear(path);
    change({ [path]: value });
  };
  const moment = (path: 'dueAt' | 'checkDueAt' | 'startsAt' | 'remindAt') => ({ value: draft[path], change: set(path), ...faults.field(path) });
  return (
    <>
      {!isActive && (
        <TextInput
          label={t`What is to be done`}
          withAsterisk
          aria-required
          maxLength={250}
          data-autofocus
          value={draft.title}
          onChange={({ currentTarget: { value } }) => set('title')(value)}
          {...faults.field('title')}
        />
      )}
      <Textarea
        label={t`Details`}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={50_000}
        value={draft.content}
        onChange={({ currentTarget: { value } }) => set('content')(value)}
        {...faults.field('content')}
      />
      {!isActive && !hasSubject && <SubjectField draft={draft} change={change} faults={faults} />}
      {!isActive && (
        <PerformerFields label={t`Performer`} value={draft.performer} change={(performer) => change({ performer })} faults={faults} paths={performerPaths} />
      )}
      <div className="assign-pair">
        <Moment label={t({ message: 'Due', context: 'task' })} required quick={quickDays(zone)} {...moment('dueAt')} />
        <NativeSelect
          label={t`Importance`}
          value={draft.importance}
          onChange={({ currentTarget: { value } }) => change({ importance: value as Draft['importance'] })}
          {...faults.field('importance')}
        >
          {(['HIGH', 'NORMAL', 'LOW'] as const).map((each) => (
            <option key={each} value={each}>
              {t(words.Importance[each])}
            </option>
          ))}
        </NativeSelect>
      </div>
      {!isActive && <CheckFields draft={draft} change={change} faults={faults} />}
      {opened ? (
        <div className="assign-pair">
          <Moment label={t`Remind the performer`} {...moment('remindAt')} />
          {!isActive && <Moment label={t`Starts later`} description={t`Until then nobody sees it in the inbox.`} {...moment('startsAt')} />}
          {draft.isChecked && <Moment label={t`To be checked until`} {...moment('checkDueAt')} />}
        </div>
      ) : (
        <Button variant="subtle" size="compact-sm" w="max-content" onClick={() => setMore(true)}>
          {isActive ? <Trans>Reminder, time of the check…</Trans> : <Trans>Reminder, deferred start, time of the check…</Trans>}
        </Button>
      )}
    </>
  );
}

function CheckFields({ draft, change, faults }: Pick<Props, 'draft' | 'change' | 'faults'>) {
  const { t } = useLingui();
  return (
    <>
      <Checkbox
        label={t`The result is checked`}
        description={draft.isChecked ? undefined : t`It ends as soon as the performer says so.`}
        checked={draft.isChecked}
        onChange={({ currentTarget: { checked } }) => change({ isChecked: checked })}
      />
      {draft.isChecked && (
        <Checkbox
          label={t`Somebody else checks, not me`}
          checked={draft.hasChecker}
          onChange={({ currentTarget: { checked } }) => change({ hasChecker: checked })}
        />
      )}
      {draft.isChecked && draft.hasChecker && (
        <PerformerFields label={t`Checker`} value={draft.checker} change={(checker) => change({ checker })} faults={faults} paths={checkerPaths} />
      )}
    </>
  );
}
