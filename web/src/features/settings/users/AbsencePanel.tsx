/** A person's absence and deputy, and whom they stand in for. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';

import { Time } from '../../../ui/Time';
import { Facts } from '../Facts';
import { Panel } from '../Panel';
import { AbsenceForm } from './AbsenceForm';
import type { User } from './documents';

interface Props {
  user: User;
  mayWrite: boolean;
  about?: string;
}

export function AbsencePanel({ user, mayWrite, about }: Props) {
  const { t } = useLingui();
  return (
    <Panel title={t`Absence`} id="absence" about={about}>
      {mayWrite ? <AbsenceForm user={user} /> : <Reading user={user} />}
      <StandsIn user={user} />
    </Panel>
  );
}

function Reading({ user }: { user: User }) {
  const { t } = useLingui();
  const from = user.absentFrom && <Time value={user.absentFrom} as="dateTime" />;
  const until = user.absentUntil && <Time value={user.absentUntil} as="dateTime" />;
  return (
    <Facts
      facts={[
        [t`Away from`, from],
        [t`Back on`, until],
        [t`Deputy`, user.deputy?.name],
      ]}
    />
  );
}

function StandsIn({ user }: { user: User }) {
  const people = user.standsInFor?.nodes ?? [];
  if (people.length === 0) return null;
  return (
    <Text size="sm" component="div">
      <Trans>Deputy of</Trans>{' '}
      {people.map((person, at) => (
        <span key={person.id}>
          {at > 0 && ', '}
          <Link to="/settings/users/$id" params={{ id: person.id }} className="settings-inline">
            {person.name}
          </Link>
          {person.isAbsent && <Away until={person.absentUntil ?? null} />}
        </span>
      ))}
    </Text>
  );
}

function Away({ until }: { until: string | null }) {
  return (
    <Text span size="sm" c="dimmed">
      {' '}
      {until ? (
        <Trans>
          (away until <Time value={until} as="dateTime" />)
        </Trans>
      ) : (
        <Trans>(away)</Trans>
      )}
    </Text>
  );
}
