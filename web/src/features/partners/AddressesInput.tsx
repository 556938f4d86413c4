/** Several e-mail addresses or telephone numbers, each on a line of its own. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, CloseButton, Input, Stack, TextInput } from '@mantine/core';
import { useRef, type ReactNode } from 'react';

interface Props {
  label: string;
  type: 'email' | 'tel';
  value: readonly string[];
  onChange: (value: string[]) => void;
  error?: ReactNode;
  autoFocus?: boolean;
}

const MOST = 20;

export function AddressesInput({ label, type, value, onChange, error, autoFocus }: Props) {
  const { t } = useLingui();
  const box = useRef<HTMLDivElement>(null);
  const lines = value.length > 0 ? value : [''];
  const put = (at: number, text: string) => onChange(lines.map((each, index) => (index === at ? text : each)));
  const focusLast = () => setTimeout(() => [...(box.current?.querySelectorAll('input') ?? [])].at(-1)?.focus());
  const drop = (at: number) => {
    onChange(lines.filter((_, index) => index !== at));
    focusLast();
  };
  const add = () => {
    onChange([...lines, '']);
    focusLast();
  };
  return (
    <div ref={box} role="group" aria-label={label}>
      <Input.Label component="div">{label}</Input.Label>
      <Stack gap={6}>
        {lines.map((each, at) => (
          <TextInput
            key={at}
            type={type}
            aria-label={at === 0 ? label : `${label}, ${at + 1}`}
            autoFocus={autoFocus && at === 0}
            value={each}
            onChange={(event) => put(at, event.currentTarget.value)}
            error={at === lines.length - 1 ? error : Boolean(error)}
            rightSection={
              lines.length > 1 && <CloseButton size="sm" aria-label={t`Remove: ${each || label}`} onClick={() => drop(at)} />
            }
          />
        ))}
      </Stack>
      {(lines.at(-1) ?? '').trim() !== '' && lines.length < MOST && (
        <Button size="compact-sm" variant="subtle" mt={4} aria-label={t`Another one: ${label}`} onClick={add}>
          <Trans>Another one</Trans>
        </Button>
      )}
    </div>
  );
}
