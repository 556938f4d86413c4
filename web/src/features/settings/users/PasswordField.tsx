/** A new password: hidden until it is asked to show, never filled in by the browser. */
import { useLingui } from '@lingui/react/macro';
import { PasswordInput, type PasswordInputProps } from '@mantine/core';

export function PasswordField(props: PasswordInputProps) {
  const { t } = useLingui();
  return (
    <PasswordInput
      autoComplete="new-password"
      description={t`At least 8 characters`}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      visibilityToggleButtonProps={{ 'aria-label': t`Show the password` }}
      {...props}
    />
  );
}
