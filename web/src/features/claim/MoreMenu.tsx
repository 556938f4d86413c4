/** The menu is fetched when it is first wanted: it weighs as much as the card. */
import { lazy, Suspense, useState } from 'react';

import type { Act } from './acts';
import { MoreButton } from './MoreButton';

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
