/** A schedule: what is mailed when to whom, what became of it, and what can be done with it. */
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId, useState, type ReactNode } from 'react';

import { useViewer } from '../../../app/viewer';
import { useFormat } from '../../../ui/format';
import { Time } from '../../../ui/Time';
import type { Schedule } from './documents';
import { Letters } from './Letters';
import { useReportOf } from './useReportOf';
import { useScheduleActs } from './useScheduleActs';
import { useWhen } from './useWhen';
import { words } from './words';

interface Props {
  schedule: Schedule;
  change: () => void;
}

export function ScheduleItem({ schedule, change }: Props) {
  const { t } = useLingui();
  const title = useId();
  const [isOpen, open] = useState(false);
  const { name, lastDueAt } = schedule;
  return (
    <li className="schedule" aria-labelledby={title}>
      <div className="schedule-head">
        <h3 id={title}>{name}</h3>
        {schedule.isPaused && (
          <Badge variant="light" color="gray" radius="sm" tt="none">
            <Trans context="schedule">Paused</Trans>
          </Badge>
        )}
      </div>
      <Facts schedule={schedule} />
      <Acts schedule={schedule} change={change}>
        {lastDueAt && (
          <Button size="compact-sm" variant="default" aria-expanded={isOpen} aria-label={t`Letters: ${name}`} onClick={() => open(!isOpen)}>
            <Trans>Letters</Trans>
          </Button>
        )}
      </Acts>
      {/* Asked for anew when another turn, or the end of one, is known. */}
      {isOpen && <Letters key={`${lastDueAt} ${schedule.lastResult}`} schedule={schedule} />}
    </li>
  );
}

function Facts({ schedule }: { schedule: Schedule }) {
  const { t } = useLingui();
  const when = useWhen();
  const { title, link } = useReportOf()(schedule);
  const { period, format, nextAt, lastDueAt, lastResult } = schedule;
  const isBad = lastResult === 'NOT_SENT' || lastResult === 'PARTLY_SENT';
  return (
    <dl className="schedule-facts">
      <dt>{t`Report`}</dt>
      <dd>
        {link ? <Link {...link}>{title}</Link> : title}
        {[period && t(words.ReportRelativePeriod[period]), format].filter(Boolean).map((each) => ` · ${each}`)}
      </dd>
      <dt>{t`When`}</dt>
      <dd>
        {when(schedule)}
        {nextAt && (
          <>
            {' · '}
            <Trans>
              next <Time value={nextAt} as="dateTime" />
            </Trans>
          </>
        )}
      </dd>
      <dt>{t`Recipients`}</dt>
      <dd>
        <People schedule={schedule} />
      </dd>
      {lastDueAt && lastResult && (
        <>
          <dt>{t`Last time`}</dt>
          <dd data-bad={isBad || undefined}>
            <Time value={lastDueAt} as="dateTime" /> · {t(words.ReportScheduleResult[lastResult])}
          </dd>
        </>
      )}
    </dl>
  );
}

function People({ schedule: { recipients, owner, viewerPermissions } }: { schedule: Schedule }) {
  const { t } = useLingui();
  const format = useFormat();
  const { id: me } = useViewer();
  const by = owner && owner.id !== me ? t`set up by ${owner.name}` : null;
  const names = recipients.nodes.flatMap(({ user }) => (user ? [user.id === me ? t`me` : user.name] : []));
  const more = recipients.totalCount - recipients.nodes.length;
  const shown = more > 0 ? [...names, plural(more, { one: '# more', other: '# more' })] : names;
  const told = viewerPermissions.canUpdate ? format.list(shown) || t`nobody` : t`me`;
  return <>{[told, by].filter(Boolean).join(' · ')}</>;
}

function Acts({ schedule, change, children }: Props & { children: ReactNode }) {
  const { t } = useLingui();
  const { name, isPaused, viewerPermissions, recipients } = schedule;
  const { canUpdate, canLeave } = viewerPermissions;
  const { send, pause, resume, leave, remove, busy } = useScheduleActs(schedule);
  const props = { size: 'compact-sm', variant: 'default', disabled: busy } as const;
  return (
    <Group gap="xs">
      {canUpdate && (
        <Button {...props} aria-label={t`Change: ${name}`} onClick={change}>
          <Trans>Change</Trans>
        </Button>
      )}
      {canUpdate && recipients.totalCount > 0 && (
        <>
          <Button {...props} aria-label={t`Send now: ${name}`} onClick={send}>
            <Trans>Send now</Trans>
          </Button>
          <Button {...props} aria-label={isPaused ? t`Resume: ${name}` : t`Pause: ${name}`} onClick={isPaused ? resume : pause}>
            {isPaused ? <Trans context="schedule">Resume</Trans> : <Trans context="schedule">Pause</Trans>}
          </Button>
        </>
      )}
      {canLeave && (
        <Button {...props} aria-label={t`Receive no longer: ${name}`} onClick={leave}>
          <Trans>Receive no longer</Trans>
        </Button>
      )}
      {children}
      {canUpdate && (
        <Button {...props} variant="subtle" color="red" aria-label={t`Delete: ${name}`} onClick={remove}>
          <Trans>Delete</Trans>
        </Button>
      )}
    </Group>
  );
}
