/** How many claims, or what else the report counts: a press opens exactly them. */
import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';

import { useFormat } from '../../ui/format';
import { counted, useOpening, useSubject, type Thing } from './things';

interface Props {
  count: number;
  where: unknown;
  of?: string;
  /** What it counts, where that is not what the report does. */
  thing?: Thing;
}

export function Figure({ count, where, of, thing }: Props) {
  const { t } = useLingui();
  const format = useFormat();
  const open = useOpening();
  const usual = useSubject();
  if (count === 0 || typeof where !== 'object' || where === null) return format.number(count);
  const told = counted(count, thing ?? usual);
  return (
    <Link {...open(where, thing)} className="report-figure" aria-label={of ? `${of}: ${told}` : t`Open ${told}`}>
      {format.number(count)}
    </Link>
  );
}
