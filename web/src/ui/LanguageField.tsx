/** Russian or English; each is called in its own words. */
import { NativeSelect } from '@mantine/core';

interface Props {
  label: string;
  value: string | null;
  choose: (language: string) => void;
  error?: string;
  description?: string;
  /** What stands there while none is chosen; once one is, it cannot be taken back. */
  none?: string;
}

export const languages: Record<string, string> = { ru: 'Русский', en: 'English' };

export function LanguageField({ value, choose, none, ...props }: Props) {
  const data = Object.entries(languages).map(([value, label]) => ({ value, label }));
  return (
    <NativeSelect
      {...props}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data={value === null && none ? [{ value: '', label: none }, ...data] : data}
      value={value ?? ''}
      onChange={(event) => choose(event.currentTarget.value)}
    />
  );
}
