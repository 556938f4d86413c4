/** One value of a claim: where it comes from, and how that is read. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Text, TextInput } from '@mantine/core';

import { DateFormat } from './DateFormat';
import { meaningOf } from './fields';
import type { Column, Field } from './imports';
import { madeOf, sourceOf, tidy, type Cell, type Made, type Source } from './map';
import { Meanings } from './Meanings';
import { SourceChoice } from './SourceChoice';

interface Props {
  field: Field;
  label: string;
  cell: Cell | undefined;
  columns: readonly string[];
  found: readonly Column[];
  words: Readonly<Record<string, string>> | undefined;
  isRequired: boolean;
  error?: string;
  hintId?: string;
  change: (cell: Cell | undefined) => void;
}

export function CellChoice({ field, label, cell, columns, found, words, isRequired, error, hintId, change }: Props) {
  const made: Made = cell === undefined ? {} : madeOf(cell);
  const source = sourceOf(cell);
  const texts = source.from === 'column' ? found.find(({ name }) => name === source.column)?.values : undefined;

  const choose = (value: string | undefined, chosen: Source) => {
    if (value === undefined) return change(undefined);
    if (chosen.from === 'constant') return change(value);
    const kept = { default: made.default, ...(field.kind === 'moment' && { format: made.format }) };
    const isOther = chosen.from === 'column' && !(source.from === 'column' && source.column === chosen.column);
    const values = isOther && words ? guessed(found.find(({ name }) => name === chosen.column)?.values, words) : made.values;
    change(tidy({ ...kept, value, values: isOther && !words ? undefined : values }));
  };
  const set = (part: Partial<Made>) => change(tidy({ ...made, ...part }));
  const isRead = source.from === 'column' || source.from === 'template';

  return (
    <div className="import-cell">
      <SourceChoice
        label={label}
        cell={cell}
        columns={columns}
        isRequired={isRequired}
        hasRowNumber={field.name === 'external_id'}
        words={words}
        error={error}
        hintId={hintId}
        choose={choose}
      />
      {field.kind === 'moment' && (isRead || source.from === 'latest') && (
        <DateFormat label={label} format={made.format} change={(format) => set({ format })} />
      )}
      {isRead && made.values && (
        <Meanings label={label} texts={texts ?? []} values={made.values} instead={made.default} words={words} change={set} />
      )}
      {isRead && !words && (field.kind === 'text' || field.kind === 'name') && field.name !== 'external_id' && (
        <Plain label={label} made={made} texts={texts ?? []} set={set} />
      )}
      {isRead && words && !made.values && <TakenAsItIs texts={texts} set={() => set({ values: guessed(texts, words) ?? {} })} />}
    </div>
  );
}

/** What may stand in for an empty text, and texts that are put in place of others. */
function Plain({ label, made, texts, set }: { label: string; made: Made; texts: readonly string[]; set: (part: Partial<Made>) => void }) {
  const { t } = useLingui();
  const mayReplace = !made.values && texts.length > 0;
  if (made.default !== undefined && !made.values) {
    return (
      <TextInput
        size="xs"
        label={t`Where it is empty`}
        aria-label={t`${label}: where it is empty`}
        value={made.default}
        onChange={({ currentTarget: { value } }) => set({ default: value })}
        onBlur={() => made.default === '' && set({ default: undefined })}
      />
    );
  }
  return (
    <Group gap={4}>
      {!made.values && (
        <Button size="compact-xs" variant="subtle" onClick={() => set({ default: '' })} aria-label={t`${label}: where it is empty`}>
          <Trans>Where it is empty…</Trans>
        </Button>
      )}
      {mayReplace && (
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => set({ values: Object.fromEntries(texts.map((text) => [text, text])) })}
          aria-label={t`${label}: replace texts`}
        >
          <Trans>Replace texts…</Trans>
        </Button>
      )}
    </Group>
  );
}

function TakenAsItIs({ texts, set }: { texts: readonly string[] | null | undefined; set: () => void }) {
  return (
    <Group gap={4}>
      <Text size="xs" c="dimmed">
        <Trans>Taken as it is.</Trans>
      </Text>
      {texts && texts.length > 0 && (
        <Button size="compact-xs" variant="subtle" onClick={set}>
          <Trans>Say what texts mean…</Trans>
        </Button>
      )}
    </Group>
  );
}

/** The meanings that are plain; undefined where the texts are too many to be words. */
function guessed(texts: readonly string[] | null | undefined, words: Readonly<Record<string, string>>) {
  if (!texts) return undefined;
  const pairs = texts.map((text) => [text, meaningOf(text, words)] as const);
  return Object.fromEntries(pairs.filter((pair): pair is readonly [string, string] => pair[1] !== undefined));
}
