/** What other systems call the claim: a row for each. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, CloseButton, Stack, TextInput } from '@mantine/core';

import type { FormFaults } from '../../ui/formFaults';
import type { Reference } from './given';

interface Props {
  references: readonly Reference[];
  set: (references: Reference[], path: string) => void;
  faults: FormFaults;
}

export function References({ references, set, faults }: Props) {
  const { t } = useLingui();
  const change = (at: number, part: Partial<Reference>) =>
    set(
      references.map((each, index) => (index === at ? { ...each, ...part } : each)),
      `references.${at}.${Object.keys(part)[0]}`,
    );
  return (
    <fieldset className="new-claim-group">
      <legend>
        <Trans>External numbers</Trans>
      </legend>
      <Stack gap="xs">
        {references.map(({ system, value }, at) => (
          <div key={at} className="new-claim-reference">
            <TextInput
              label={t`System`}
              value={system}
              autoFocus={system === '' && value === ''}
              onChange={({ currentTarget }) => change(at, { system: currentTarget.value })}
              {...faults.field(`references.${at}.system`)}
            />
            <TextInput
              label={t`Number`}
              value={value}
              onChange={({ currentTarget }) => change(at, { value: currentTarget.value })}
              {...faults.field(`references.${at}.value`)}
            />
            <CloseButton
              size={36}
              aria-label={t`Remove number ${at + 1}`}
              onClick={() => set(references.filter((_, index) => index !== at), 'references')}
            />
          </div>
        ))}
        <div>
          <Button size="compact-sm" variant="subtle" onClick={() => set([...references, { system: '', value: '' }], 'references')}>
            <Trans>Add a number</Trans>
          </Button>
        </div>
      </Stack>
    </fieldset>
  );
}
