/** What roles and their objects are called, and better words than a code's own for what is wrong with a role. */
import { useLingui } from '@lingui/react/macro';

import type { Fault } from '../../../api/errors';
import { objectKinds } from '../../../ui/wordsOfAccess';
import { kinds } from './documents';

export function useRoleWording(): Record<'mainObjectKind' | 'additionalObjectKind', (fault: Fault) => string | undefined> {
  const { t } = useLingui();
  const held = ({ code }: Fault) => (code === 'INVALID' ? t`Members are named for such objects: take them out first.` : undefined);
  return {
    mainObjectKind: (fault) => (fault.code === 'REQUIRED' ? t`Choose this before the second one.` : held(fault)),
    additionalObjectKind: held,
  };
}

/** The kinds of object to choose from; none of them means that the role is for the whole company. */
export function useKindOptions() {
  const { t } = useLingui();
  return [
    { value: '', label: t`Not narrowed` },
    ...kinds.map((value) => ({ value, label: objectKinds[value] ? t(objectKinds[value]) : value })),
  ];
}
