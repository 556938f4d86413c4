/** A task as a line of the inbox. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { CSSProperties, Ref } from 'react';

import { Due } from '../../../ui/tasks/Due';
import type { InboxSearch } from '../search';
import { subjectName } from '../subject';
import type { Line } from '../task';
import { titleOf } from '../wording';

interface Props {
  ref?: Ref<HTMLAnchorElement>;
  row: Line;
  isNarrow: boolean;
  isOpen: boolean;
  style: CSSProperties;
  touch: (id: string) => void;
}

export function TaskLine({ ref, row, isNarrow, isOpen, style, touch }: Props) {
  const { id, importance, dueAt } = row;
  const to = isNarrow
    ? { to: '/tasks/$id' as const, params: { id } }
    : { to: '/tasks' as const, search: (now: InboxSearch) => ({ ...now, task: id }), replace: true };
  return (
    <div role="listitem" className="inbox-item" style={style}>
      <Link
        ref={ref}
        {...to}
        resetScroll={isNarrow}
        activeOptions={{ exact: true }}
        aria-current={isOpen ? 'true' : undefined}
        className="inbox-line"
        data-importance={importance}
        data-open={isOpen || undefined}
        onFocus={() => touch(id)}
      >
        <span className="inbox-title">
          {importance === 'HIGH' && <Important />}
          {titleOf(row)}
        </span>
        <Due at={dueAt} brief />
        <span className="inbox-about">
          <About row={row} />
        </span>
        <Whose row={row} />
      </Link>
    </div>
  );
}

function Important() {
  return (
    <span className="inbox-important">
      <span aria-hidden>!</span>
      <span className="unseen">
        <Trans>Important:</Trans>{' '}
      </span>
    </span>
  );
}

/** What it is about, and who wants it. */
function About({ row: { subject, author, instance, assignment } }: { row: Line }) {
  const { t } = useLingui();
  const told = [
    subject && subjectName(subject),
    !assignment && instance?.title,
    author && t`from ${author.name}`,
  ];
  return told.filter(Boolean).join(' · ');
}

/** A role's task that nobody has taken, one that is stopped. */
function Whose({ row: { role, claimedBy, instance } }: { row: Line }) {
  if (instance?.status === 'SUSPENDED')
    return (
      <span className="inbox-mark">
        <Trans context="task">Stopped</Trans>
      </span>
    );
  return role && !claimedBy ? <span className="inbox-mark">{role.name}</span> : null;
}
