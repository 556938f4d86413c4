/** How many claims: a press opens exactly them. */
import { useLingui } from '@lingui/react/macro';
import { plural } from '@lingui/core/macro';
import { Link } from '@tanstack/react-router';

import { useViewer } from '../../app/viewer';
import { useFormat } from '../../ui/format';
import { zoneOf } from '../../ui/moments';
import { openClaims } from '../../ui/openClaims';

export function Figure({ count, where, of }: { count: number; where: unknown; of?: string }) {
  const { t } = useLingui();
  const format = useFormat();
  const zone = zoneOf(useViewer());
  if (count === 0 || typeof where !== 'object' || where === null) return format.number(count);
  const claims = plural(count, { one: '# claim', other: '# claims' });
  return (
    <Link to="/claims" search={openClaims(where, zone)} className="report-figure" aria-label={of ? `${of}: ${claims}` : t`Open ${claims}`}>
      {format.number(count)}
    </Link>
  );
}
