/** The menu of what is done more rarely: fetched when it is first wanted, as it weighs as much as a card. */
import { lazy, Suspense, useState } from 'react';

import { MoreButton } from './MoreButton';

export interface Act {
  id: string;
  label: string;
  run: () => void;
  danger?: boolean;
}

const load = () => import('./MoreItems');
const MoreItems = lazy(load);
const prepare = () => void load();

export function MoreMenu({ acts }: { acts: readonly Act[] }) {
  const [wanted, setWanted] = useState(false);
  const button = <MoreButton aria-expanded={wanted} onClick={() => setWanted(true)} onPointerEnter={prepare} onFocus={prepare} />;
  return wanted ? (
    <Suspense fallback={button}>
      <MoreItems acts={acts} />
    </Suspense>
  ) : (
    button
  );
}
