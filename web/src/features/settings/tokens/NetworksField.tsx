/** The networks that calls may come from: each on a line, or none for everywhere. */
import { useLingui } from '@lingui/react/macro';
import { Textarea } from '@mantine/core';
import { useState } from 'react';

interface Props {
  chosen: readonly string[];
  choose: (networks: readonly string[]) => void;
  error?: string;
}

export function NetworksField({ chosen, choose, error }: Props) {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const kept = chosen.join('\n');
  const isOwn = namesIn(text).join('\n') === kept; // else the record has changed, or the edits were undone
  return (
    <Textarea
      className="wide"
      label={t`From which networks`}
      description={t`Addresses and networks such as 192.0.2.0/24 or 2001:db8::/32, each on a line. None: from everywhere.`}
      rows={2}
      spellCheck={false}
      value={isOwn ? text : kept}
      onChange={(event) => {
        setText(event.currentTarget.value);
        choose(namesIn(event.currentTarget.value));
      }}
      error={error}
    />
  );
}

const namesIn = (text: string) => text.split(/[\s,;]+/).filter(Boolean);
