/** Chooses rights, each in words beside its name in the API. */
import '@mantine/core/styles/Checkbox.layer.css';

import { useLingui } from '@lingui/react/macro';
import { Checkbox, Code, Stack } from '@mantine/core';

import { scopes as names } from '../scopes';

interface Props {
  label: string;
  /** What can be chosen; null: every right there is. */
  from: readonly string[] | null;
  chosen: readonly string[];
  choose: (scopes: string[]) => void;
  error?: string;
  description?: string;
}

export function ScopeChoice({ label, from, chosen, choose, error, description }: Props) {
  const { t } = useLingui();
  const offered = Object.entries(names).filter(([scope]) => from === null || from.includes(scope));
  return (
    <Checkbox.Group
      label={label}
      description={description}
      value={[...chosen]}
      onChange={choose}
      error={error}
      className="wide"
      labelProps={{ component: 'div' }}
    >
      <Stack gap={6} mt={6}>
        {offered.map(([scope, name]) => (
          <Checkbox
            key={scope}
            value={scope}
            label={
              <>
                {t(name)} <Code>{scope}</Code>
              </>
            }
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
