/** A condition of a list that is on or off. */
import './list.css';

import type { ReactNode } from 'react';

interface Props {
  on: boolean;
  change: (on: boolean) => void;
  children: ReactNode;
}

export function Toggle({ on, change, children }: Props) {
  return (
    <button type="button" className="list-toggle" aria-pressed={on} onClick={() => change(!on)}>
      {children}
    </button>
  );
}
