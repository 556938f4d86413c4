/** Where one value of a claim comes from: a column, a text that is the same for all rows, or one made of columns. */
import { useLingui } from '@lingui/react/macro';
import { NativeSelect, TextInput } from '@mantine/core';

import { ROW, sourceOf, valueOf, type Cell, type Source } from './map';

interface Props {
  label: string;
  cell: Cell | undefined;
  columns: readonly string[];
  isRequired: boolean;
  hasRowNumber: boolean;
  /** The words of a closed list. */
  words: Readonly<Record<string, string>> | undefined;
  error: string | undefined;
  hintId: string | undefined;
  /** The value as a template; undefined for nothing. */
  choose: (value: string | undefined, source: Source) => void;
}

const [column, optional] = ['{State}', '[, {State}]'];

export function SourceChoice({ label, cell, columns, isRequired, hasRowNumber, words, error, hintId, choose }: Props) {
  const { t } = useLingui();
  const source = sourceOf(cell);
  const pick = (chosen: Source) => choose(valueOf(chosen), chosen);
  const isUnknown = source.from === 'column' && source.column !== ROW && !columns.includes(source.column);
  const shown = isUnknown ? [...columns, source.column] : columns;
  const others = [
    ...(hasRowNumber ? [{ value: `column:${ROW}`, label: t`The number of the row` }] : []),
    { value: 'constant', label: t`The same for all rows` },
    { value: 'template', label: t`A text made of columns` },
    ...(source.from === 'latest' ? [{ value: 'latest', label: t`The latest of several dates` }] : []),
  ];

  const change = (key: string) => {
    const [from, ...name] = key.split(':');
    if (from === 'column') return pick({ from, column: name.join(':') });
    if (from === 'constant') return pick({ from, text: words ? (Object.keys(words)[0] ?? '') : '' });
    if (from === 'template') return pick({ from, text: source.from === 'column' ? `{${source.column}}` : '' });
    if (from !== 'latest') pick({ from: 'nothing' });
  };

  return (
    <>
      <NativeSelect
        aria-label={label}
        aria-describedby={hintId}
        value={source.from === 'column' ? `column:${source.column}` : source.from}
        onChange={(event) => change(event.currentTarget.value)}
        error={error}
        data={[
          { value: 'nothing', label: isRequired ? t`Choose…` : t`Not taken` },
          { group: t`Columns of the file`, items: shown.map((name) => ({ value: `column:${name}`, label: name })) },
          { group: t`Otherwise`, items: others },
        ]}
      />
      {source.from === 'constant' && words && (
        <NativeSelect
          aria-label={t`${label}: for all rows`}
          value={source.text}
          onChange={(event) => pick({ from: 'constant', text: event.currentTarget.value })}
          data={Object.entries(words).map(([value, label]) => ({ value, label }))}
        />
      )}
      {source.from === 'constant' && !words && (
        <TextInput
          aria-label={t`${label}: for all rows`}
          value={source.text}
          onChange={(event) => pick({ from: 'constant', text: event.currentTarget.value })}
        />
      )}
      {source.from === 'template' && (
        <TextInput
          aria-label={t`${label}: text made of columns`}
          description={t`Columns stand in braces: ${column}. What is in brackets is left out where its column is empty: ${optional}.`}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={source.text}
          onChange={(event) => pick({ from: 'template', text: event.currentTarget.value })}
        />
      )}
      {source.from === 'latest' && <code className="import-code">{source.texts.join(', ')}</code>}
    </>
  );
}
