/** What differs between two versions, on the map and as a list. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Button, Group, Stack } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';

import { Diagram } from '../diagram/Diagram';
import { ghostsOf, type Ghost } from '../diagram/ghosts';
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
  const ghosts = useGhosts(before, found);
  const pick = ({ id, change }: Difference) => {
    if (change === 'added') setSide('after');
    choose(id);
  };
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
        ghosts={side === 'after' ? ghosts : undefined}
        label={side === 'after' ? t`The new version` : t`The version before`}
      />
      <List found={found} pick={pick} />
    </Stack>
  );
}

/** What was removed, at its old place. */
function useGhosts(before: string, found: readonly Difference[]): readonly Ghost[] | undefined {
  const [ghosts, setGhosts] = useState<readonly Ghost[]>();
  useEffect(() => {
    let old = false;
    const removed = found.filter(({ change }) => change === 'removed').map(({ id }) => id);
    void ghostsOf(before, removed).then((made) => {
      if (!old) setGhosts(made);
    });
    return () => {
      old = true;
    };
  }, [before, found]);
  return ghosts;
}

function List({ found, pick }: { found: readonly Difference[]; pick: (difference: Difference) => void }) {
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
          <button type="button" className="plain" onClick={() => pick(each)}>
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
