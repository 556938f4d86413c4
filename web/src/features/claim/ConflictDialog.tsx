/** Somebody was faster: both versions field by field, and which of them is to stay. */
import '@mantine/core/styles/Radio.layer.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Paper, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';

import { graphql } from '../../api/generated';
import { Dialog } from '../../ui/Dialog';
import { Time } from '../../ui/Time';
import { fieldWord } from '../../ui/wordsOfHistory';
import type { Claim } from './claim';
import { fieldNames, fieldOf, same, type FieldName, type Value } from './fields';
import { Shown } from './Shown';
import type { Conflict, Edits } from './useEdits';

type Side = 'mine' | 'theirs';

const document = graphql(`
  query WhoChangedClaim($id: ID!) {
    user(id: $id) {
      id
      name
    }
  }
`);

/** `now`: the claim as it has become. */
export default function ConflictDialog({ edits, conflict, now }: { edits: Edits; conflict: Conflict; now: Claim }) {
  const { t } = useLingui();
  const { mine, before } = conflict;
  const contested = fieldNames.filter((name) => mine[name] !== undefined && differs(before[name], now, name));
  const free = fieldNames.filter((name) => mine[name] !== undefined && !contested.includes(name));
  const theirs = fieldNames.filter((name) => mine[name] === undefined && differs(before[name], now, name));
  const [sides, setSides] = useState<Partial<Record<FieldName, Side>>>({});
  const [asked, setAsked] = useState(false);

  const save = () => {
    setAsked(true);
    if (contested.some((name) => !sides[name])) return;
    const kept = [...free, ...contested].filter((name) => sides[name] !== 'theirs');
    void edits.settle(Object.fromEntries(kept.map((name) => [name, mine[name] ?? null])), now);
  };

  return (
    <Dialog title={t`Somebody changed the claim meanwhile`} close={edits.leaveConflict} size="xl">
      <Stack gap="md">
        <Who conflict={conflict} now={now} />
        {contested.map((name) => (
          <Contested
            key={name}
            name={name}
            mine={mine[name] ?? null}
            now={now}
            side={sides[name]}
            choose={(side) => setSides({ ...sides, [name]: side })}
            error={asked && !sides[name] ? t`Choose one of the two.` : undefined}
          />
        ))}
        {free.length > 0 && <Rows title={t`Changed by you alone`} names={free} valueOf={(name) => mine[name] ?? null} now={now} />}
        {theirs.length > 0 && (
          <Rows title={t`Changed by others alone`} names={theirs} valueOf={(name) => fieldOf(name).read(now) ?? null} now={now} />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={edits.leaveConflict}>
            <Trans>Back to my changes</Trans>
          </Button>
          <Button loading={edits.busy} onClick={save}>
            <Trans>Save so</Trans>
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

function differs(before: Value | undefined, now: Claim, name: FieldName): boolean {
  const after = fieldOf(name).read(now);
  return before !== undefined && after !== undefined && !same(before, after);
}

function Who({ conflict: { fault }, now }: { conflict: Conflict; now: Claim }) {
  const id = fault.changedBy ?? '';
  const [{ data }] = useQuery({ query: document, variables: { id }, pause: !id.startsWith('usr') });
  const name = data?.user?.name;
  const at = <Time value={fault.changedAt ?? now.updatedAt} as="dateTime" />;
  return (
    <Text size="sm">
      {name ? (
        <Trans>
          {name} saved other changes at {at}. Nothing of yours is lost: choose what stays.
        </Trans>
      ) : (
        <Trans>Other changes were saved at {at}. Nothing of yours is lost: choose what stays.</Trans>
      )}
    </Text>
  );
}

interface ContestedProps {
  name: FieldName;
  mine: Value;
  now: Claim;
  side: Side | undefined;
  choose: (side: Side) => void;
  error: string | undefined;
}

function Contested({ name, mine, now, side, choose, error }: ContestedProps) {
  const { t } = useLingui();
  const word = fieldWord(name);
  const currency = now.amountClaimed?.currency;
  const sides = [
    { side: 'mine' as const, label: t`My version`, value: mine },
    { side: 'theirs' as const, label: t`The other version`, value: fieldOf(name).read(now) ?? null },
  ];
  return (
    <Radio.Group
      label={word && t(word)}
      value={side ?? ''}
      onChange={(chosen) => choose(chosen === 'mine' ? 'mine' : 'theirs')}
      error={error}
    >
      <div className="card-versions">
        {sides.map(({ side: each, label, value }) => (
          <Paper key={each} withBorder p="sm" className="card-version" data-chosen={side === each || undefined}>
            <Radio value={each} label={label} />
            <div className="card-version-text">
              <Shown name={name} value={value} currency={currency} />
            </div>
          </Paper>
        ))}
      </div>
    </Radio.Group>
  );
}

interface RowsProps {
  title: string;
  names: readonly FieldName[];
  valueOf: (name: FieldName) => Value;
  now: Claim;
}

function Rows({ title, names, valueOf, now }: RowsProps) {
  const { t } = useLingui();
  return (
    <div>
      <Text fw={600} size="sm" mb={4}>
        {title}
      </Text>
      {names.map((name) => {
        const word = fieldWord(name);
        return (
          <div key={name} className="card-field">
            <div className="card-label">{word && t(word)}</div>
            <div className="card-still">
              <Shown name={name} value={valueOf(name)} currency={now.amountClaimed?.currency} />
            </div>
          </div>
        );
      })}
    </div>
  );
}
