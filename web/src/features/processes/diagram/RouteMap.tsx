/** A process's map with its steps in words beside it: where it stands, what it passed, what failed, who and when. */
import { useLingui } from '@lingui/react/macro';
import { useMemo, useState, type ReactNode } from 'react';

import { Diagram } from './Diagram';
import { stepsOf } from './model';
import { drawnRoute, type Drawn, type Route } from './route';
import { Steps } from './Steps';

interface Props {
  xml: string;
  route?: Route;
  /** What is drawn instead of a route, as what differs between versions. */
  drawn?: readonly Drawn[];
  label: string;
  /** What stands below a step in the list. */
  more?: (id: string) => ReactNode;
}

export function RouteMap({ xml, route, drawn, label, more }: Props) {
  const { t } = useLingui();
  const [chosen, choose] = useState<string | null>(null);
  const steps = useMemo(() => stepsOf(xml), [xml]);
  const marks = useMemo(() => drawn ?? (route ? drawnRoute(route) : []), [drawn, route]);
  return (
    <div className="diagram-route">
      <Diagram {...{ xml, chosen, choose, label }} drawn={marks} />
      <Steps {...{ steps, route, chosen, choose, more }} label={t`Steps: ${label}`} />
    </div>
  );
}
