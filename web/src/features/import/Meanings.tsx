/** What the different texts of a column become: words of a closed list, or other texts. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect, Text, TextInput } from '@mantine/core';

import type { Made } from './map';

type Change = Pick<Made, 'values' | 'default'>;

interface Props {
  label: string;
  /** The column's different texts; those of a map that was loaded come to them. */
  texts: readonly string[];
  values: Readonly<Record<string, string>>;
  instead: string | undefined;
  words: Readonly<Record<string, string>> | undefined;
  change: (change: Change) => void;
}

const BAD = ' bad'; // no value of a map begins so

export function Meanings({ label, texts, values, instead, words, change }: Props) {
  const { t } = useLingui();
  const all = [...new Set([...texts, ...Object.keys(values)])];
  const unknown = instead === undefined ? texts.filter((text) => !Object.hasOwn(values, text)) : [];
  const set = (text: string, value: string | undefined) => {
    const { [text]: _, ...rest } = values;
    change({ values: value === undefined ? rest : { ...rest, [text]: value }, default: instead });
  };
  return (
    <details className="import-details" open={unknown.length > 0 || undefined}>
      <summary>
        <Plural value={all.length} one="What # text means" other="What # texts mean" />
        {unknown.length > 0 && (
          <Text component="span" size="xs" c="var(--mantine-color-error)">
            {' '}
            · <Plural value={unknown.length} one="# without a meaning: its rows are bad" other="# without a meaning: their rows are bad" />
          </Text>
        )}
      </summary>
      <ul className="import-meanings" aria-label={t`${label}: what texts mean`}>
        {all.map((text) => (
          <li key={text}>
            <span title={text}>{text}</span>
            <Meaning label={`${label}: ${text}`} value={values[text]} words={words} other={t`No meaning: a bad row`} set={(value) => set(text, value)} />
          </li>
        ))}
        <li>
          <span>
            <Trans>Empty, or another text</Trans>
          </span>
          <Meaning
            label={t`${label}: empty, or another text`}
            value={instead}
            words={words}
            other={t`Nothing; another text is a bad row`}
            set={(value) => change({ values, default: value })}
          />
        </li>
      </ul>
    </details>
  );
}

interface MeaningProps {
  label: string;
  value: string | undefined;
  words: Readonly<Record<string, string>> | undefined;
  /** What is chosen when there is no value. */
  other: string;
  set: (value: string | undefined) => void;
}

function Meaning({ label, value, words, other, set }: MeaningProps) {
  const { t } = useLingui();
  if (!words) {
    return (
      <TextInput
        size="xs"
        aria-label={label}
        value={value ?? ''}
        placeholder={value === undefined ? other : t`Nothing`}
        onChange={(event) => set(event.currentTarget.value)}
      />
    );
  }
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      value={value ?? BAD}
      onChange={({ currentTarget }) => set(currentTarget.value === BAD ? undefined : currentTarget.value)}
      data={[
        { value: BAD, label: other },
        { value: '', label: t`Nothing` },
        ...Object.entries(words).map(([code, label]) => ({ value: code, label })),
      ]}
    />
  );
}
