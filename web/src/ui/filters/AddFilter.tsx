/** The fields to filter by: typing narrows them, arrows and Enter choose. */
import { useLingui } from '@lingui/react/macro';
import { TextInput } from '@mantine/core';
import { useId, useState, type KeyboardEvent } from 'react';

interface Props<Name> {
  fields: readonly { name: Name; label: string }[];
  choose: (name: Name) => void;
}

export default function AddFilter<Name extends string>({ fields, choose }: Props<Name>) {
  const { t } = useLingui();
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const list = useId();
  const found = fields.filter(({ label }) => label.toLocaleLowerCase().includes(words.trim().toLocaleLowerCase()));
  const marked = found[Math.min(at, found.length - 1)];
  const move = (by: number) => {
    const next = (at + by + found.length) % Math.max(1, found.length);
    setAt(next);
    document.getElementById(`${list}${found[next]?.name}`)?.scrollIntoView({ block: 'nearest' });
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter' && marked) choose(marked.name);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <TextInput
        role="combobox"
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={list}
        aria-activedescendant={marked && `${list}${marked.name}`}
        aria-label={t`Field`}
        placeholder={t`Field`}
        data-autofocus
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      <div id={list} role="listbox" aria-label={t`Fields`} className="popup-list">
        {found.map(({ name, label }) => (
          // The keyboard chooses from the field above.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
          <div
            key={name}
            id={`${list}${name}`}
            role="option"
            aria-selected={name === marked?.name}
            className="popup-option"
            onClick={() => choose(name)}
          >
            {label}
          </div>
        ))}
      </div>
      {found.length === 0 && <p className="hint">{t`No such field`}</p>}
    </>
  );
}
