/** A field of claims: where it comes from, and what that makes of the file's first rows. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, CloseButton, Text } from '@mantine/core';
import { useId, useState } from 'react';

import { Icon } from '../../ui/icons';
import { CellChoice } from './CellChoice';
import { hintOf, labelOf, wordsOf } from './fields';
import { choosable, type Gap } from './gaps';
import type { Field, Look } from './imports';
import { listOf, sampleOf, type Cell, type Of } from './map';
import { useWhat } from './what';

interface Props {
  field: Field;
  of: Of | undefined;
  look: Look;
  gap: Gap | undefined;
  /** Whether what is missing is told as an error yet. */
  isStrict: boolean;
  change: (of: Of | undefined) => void;
}

export function FieldRow({ field, of, look, gap, isStrict, change }: Props) {
  const { t } = useLingui();
  const id = useId();
  const label = t(labelOf(field.name));
  const hint = hintOf(useWhat(), field.name);
  const cells = listOf(of);
  const [isAdding, setAdding] = useState(false);
  const shown: readonly (Cell | undefined)[] = cells.length === 0 || isAdding ? [...cells, undefined] : cells;
  const known = wordsOf[field.name];
  const words = known && Object.fromEntries((field.values ?? []).map((value) => [value, known[value] ? t(known[value]) : value]));
  const columns = choosable(look.header);

  const put = (at: number, cell: Cell | undefined) => {
    if (at >= cells.length) setAdding(false);
    if (!field.list) return change(cell);
    const next = [...cells.slice(0, at), ...(cell === undefined ? [] : [cell]), ...cells.slice(at + 1)];
    change(next.length > 0 ? next : undefined);
  };

  return (
    <div role="group" aria-labelledby={id} className="import-field">
      <div>
        <Text component="span" size="sm" fw={field.required ? 600 : 500} id={id}>
          {label}
        </Text>
        {field.required && (
          <Text component="span" size="xs" c="dimmed">
            {' '}
            <Trans>required</Trans>
          </Text>
        )}
        {hint && (
          <p className="hint" id={`${id}-hint`}>
            {t(hint)}
          </p>
        )}
      </div>
      <div className="import-cells">
        {shown.map((cell, at) => (
          <div key={at} className="import-part">
            <CellChoice
              field={field}
              label={shown.length > 1 ? `${label} ${at + 1}` : label}
              cell={cell}
              columns={columns}
              found={look.columns}
              words={words}
              isRequired={field.required}
              hintId={hint && `${id}-hint`}
              error={at === 0 ? errorOf(gap, isStrict) : undefined}
              change={(next) => put(at, next)}
            />
            {field.list && cell !== undefined && (
              <CloseButton aria-label={t`Remove ${label} ${at + 1}`} onClick={() => put(at, undefined)} />
            )}
          </div>
        ))}
        {field.list && cells.length > 0 && !isAdding && (
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<Icon name="plus" size={14} />}
            onClick={() => setAdding(true)}
            className="import-more"
          >
            {field.name === 'reason' ? <Trans>Add the level below</Trans> : <Trans>Add a tag</Trans>}
          </Button>
        )}
      </div>
      <Samples cells={cells} look={look} words={words} separator={field.name === 'reason' ? ' / ' : ', '} />
    </div>
  );

  function errorOf(found: Gap | undefined, isStrict: boolean): string | undefined {
    if (found?.is === 'absent') return t`The file has no column “${found.column}”.`;
    if (found?.is === 'twice') return t`The file has several columns “${found.column}”.`;
    return found && isStrict ? t`Choose where it comes from.` : undefined;
  }
}

const MOST = 3;

interface SamplesProps {
  cells: readonly Cell[];
  look: Look;
  words: Readonly<Record<string, string>> | undefined;
  separator: string;
}

/** The first different values. */
function Samples({ cells, look, words, separator }: SamplesProps) {
  const { t } = useLingui();
  if (cells.length === 0) return <div />;
  const texts = look.rows.map(({ line, cells: row }, at) => {
    const value = (column: string) => (column === '#' ? String(at + 1) : (row[look.header.indexOf(column)] ?? ''));
    const made = cells.map((cell) => sampleOf(cell, value)).filter(Boolean);
    return { line, text: made.map((each) => words?.[each] ?? each).join(separator) };
  });
  const different = texts.filter(({ text }, at) => text && texts.findIndex((each) => each.text === text) === at);
  return (
    <ul className="import-samples" aria-label={t`In the first rows`}>
      {different.length === 0 && (
        <li>
          <em>
            <Trans>empty in the first rows</Trans>
          </em>
        </li>
      )}
      {different.slice(0, MOST).map(({ line, text }) => (
        <li key={line} title={text}>
          {text}
        </li>
      ))}
    </ul>
  );
}
