/** A part of the dashboard: its title, and a figure that opens what it counts. */
import { Link } from '@tanstack/react-router';
import { useId, type ReactNode } from 'react';

import { useViewer } from '../../app/viewer';
import { useFormat } from '../../ui/format';
import { zoneOf } from '../../ui/moments';
import { openClaims } from '../../ui/openClaims';

export function Tile({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="dashboard-tile" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

interface Count {
  totalCount: number | null;
  totalCountPrecision: string | null;
}

interface FigureProps {
  of: number | Count | null | undefined;
  where: unknown;
  label: string;
  big?: boolean;
  late?: boolean;
}

/** The figure and its words are one link. */
export function Figure({ of, where, label, big, late }: FigureProps) {
  const format = useFormat();
  const zone = zoneOf(useViewer());
  const count = typeof of === 'number' ? of : (of?.totalCount ?? 0);
  const more = typeof of === 'object' && of?.totalCountPrecision === 'AT_LEAST' ? '+' : '';
  return (
    <Link to="/claims" search={openClaims(where as object, zone)} className="dashboard-figure" data-big={big} data-late={(late && count > 0) || undefined}>
      <strong>{format.number(count) + more}</strong> <span>{label}</span>
    </Link>
  );
}
