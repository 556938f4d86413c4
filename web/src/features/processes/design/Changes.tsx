/** What differs between two versions, on the map and as a list. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Button, Group, Stack } from '@mantine/core';
import { useMemo, useState } from 'react';

import { Diagram } from '../diagram/Diagram';
import { useStepName } from '../diagram/useStepName';
import { useFormat } from '../../../ui/format';
import { differences, type Difference, type Facet } from './diff';

const changes: Record<Difference['change'], MessageDescriptor> = {
  added: msg({ message: 'Added', context: 'diagram' }),
  removed: msg({ message: 'Removed', context: 'diagram' }),
  changed: msg({ message: 'Changed', context: 'diagram' }),
};
const colours = { added: 'teal', removed: 'red', changed: 'yellow' };
const facets: Record<Facet, MessageDescriptor> = {
  name: msg`name`,
  kind: msg`kind`,
  ends: msg`where it leads`,
  condition: msg`condition`,
  performer: msg`performer`,
  outcomes: msg`outcomes`,
  form: msg`form`,
  service: msg`service`,
  called: msg`called process`,
  event: msg`event`,
  repetition: msg`repetition`,
  notes: msg`notes`,
  variables: msg`variables`,
  members: msg`what lies in it`,
  other: msg`something else`,
};

export function Changes({ before, after }: { before: string; after: string }) {
  const { t } = useLingui();
  const found = useMemo(() => differences(before, after), [before, after]);
  const [side, setSide] = useState<'before' | 'after'>('after');
  const [chosen, choose] = useState<string | null>(null);
  const drawn = useMemo(
    () =>
      found
        .filter(({ change }) => (side === 'after' ? change !== 'removed' : change !== 'added'))
        .map(({ id, change }) => ({ id, className: `is-${change}`, badges: [] })),
    [found, side],
  );
  if (found.length === 0) {
    return <p className="hint">{before === after ? t`Nothing has changed.` : t`Only the drawing has changed: the process stays the same.`}</p>;
  }
  const button = (value: 'before' | 'after', word: string) => (
    <Button size="xs" variant={side === value ? 'light' : 'default'} aria-pressed={side === value} onClick={() => setSide(value)}>
      {word}
    </Button>
  );
  return (
    <Stack gap="xs">
      <Group gap={4}>
        {button('before', t`Before`)}
        {button('after', t`After`)}
      </Group>
      <Diagram
        xml={side === 'after' ? after : before}
        {...{ drawn, chosen, choose }}
        label={side === 'after' ? t`The new version` : t`The version before`}
      />
      <List found={found} choose={choose} />
    </Stack>
  );
}

function List({ found, choose }: { found: readonly Difference[]; choose: (id: string) => void }) {
  const { t } = useLingui();
  const format = useFormat();
  const nameOf = useStepName();
  return (
    <ul className="design-changes" aria-label={t`Changes`}>
      {found.map((each) => (
        <li key={`${each.change} ${each.id}`}>
          <Badge variant="light" color={colours[each.change]} radius="sm">
            {t(changes[each.change])}
          </Badge>
          <button type="button" className="plain" onClick={() => choose(each.id)}>
            {nameOf(each)}
          </button>
          {each.facets.length > 0 && <small>{format.list(each.facets.map((facet) => t(facets[facet])))}</small>}
        </li>
      ))}
    </ul>
  );
}

export function FirstVersion() {
  return (
    <p className="hint">
      <Trans>This will be the first version.</Trans>
    </p>
  );
}
