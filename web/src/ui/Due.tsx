/** A deadline: how far it is, whether it was missed, or that its clock stands; told by a sign and a word beside the colour. */
import './Due.css';

import { useLingui } from '@lingui/react/macro';
import { VisuallyHidden } from '@mantine/core';

import { useFormat } from './format';
import { Icon } from './icons';

interface Props {
  dueAt?: string | null;
  isOverdue?: boolean | null;
  waitingSince?: string | null;
  /** The sign alone, where there is no room: what it says is told to those who do not see it, and on hovering. */
  bare?: boolean;
}

const SOON = 24 * 3_600_000;

/** Whether a moment has passed, or comes within so many milliseconds. */
export const isWithin = (value: string, ms = 0) => new Date(value).getTime() - Date.now() < ms;

export function Due({ dueAt, isOverdue, waitingSince, bare }: Props) {
  const { t } = useLingui();
  const format = useFormat();
  if (!dueAt) return waitingSince ? <Sign tone="stopped" icon="pause" text={t`clock stopped`} title={t`Since ${format.fullTime(waitingSince)}`} bare={bare} /> : null;
  const when = format.relative(dueAt);
  const title = format.fullTime(dueAt);
  if (isOverdue) return <Sign tone="late" icon="alert" text={t`overdue, ${when}`} title={title} bare={bare} />;
  if (bare) return null;
  return <Sign tone={isWithin(dueAt, SOON) ? 'soon' : 'calm'} icon="clock" text={when} title={title} />;
}

interface SignProps {
  tone: string;
  icon: 'clock' | 'alert' | 'pause';
  text: string;
  title: string;
  bare?: boolean;
}

function Sign({ tone, icon, text, title, bare }: SignProps) {
  return (
    <span className="due" data-tone={tone} title={bare ? `${text}: ${title}` : title}>
      <Icon name={icon} size={14} />
      {bare ? <VisuallyHidden>{text}</VisuallyHidden> : <span>{text}</span>}
    </span>
  );
}
