/** A small panel under the button that opened it. Escape and a press elsewhere close it; the focus goes back to the button. */
import './filters.css';

import { useFocusTrap, useMergedRef } from '@mantine/hooks';
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';

interface Props {
  label: string;
  close: () => void;
  children: ReactNode;
}

const EDGE = 12;

export function Popup({ label, close, children }: Props) {
  const panel = useRef<HTMLDivElement>(null);
  const refs = useMergedRef(panel, useFocusTrap());
  const [shift, setShift] = useState(0);
  useEffect(() => {
    const place = panel.current?.parentElement;
    return () => void setTimeout(() => giveBack(place));
  }, []);
  useLayoutEffect(() => {
    const { right } = panel.current?.getBoundingClientRect() ?? { right: 0 };
    // oxlint-disable-next-line react/set-state-in-effect -- how much it juts out is known only when it is there
    setShift(Math.min(0, document.documentElement.clientWidth - EDGE - right));
  }, []);
  useEffect(() => {
    const press = ({ target }: PointerEvent) => {
      const isInside = !(target instanceof Element) || panel.current?.parentElement?.contains(target) || target.closest('[role=listbox], [role=dialog]');
      if (!isInside) close();
    };
    const leave = (event: KeyboardEvent) => {
      // An open list of a picker takes the first Escape.
      if (event.key !== 'Escape' || isListOpen(event.target as Element)) return;
      event.preventDefault();
      close();
    };
    document.addEventListener('pointerdown', press);
    document.addEventListener('keydown', leave);
    return () => {
      document.removeEventListener('pointerdown', press);
      document.removeEventListener('keydown', leave);
    };
  }, [close]);
  return (
    <div ref={refs} role="dialog" aria-modal aria-label={label} tabIndex={-1} className="popup" style={{ marginLeft: shift }}>
      {children}
    </div>
  );
}

/** A picker's list; that of the fields is open for as long as the panel is. */
function isListOpen(input: Element): boolean {
  return input.getAttribute('aria-haspopup') === 'listbox' && input.getAttribute('aria-expanded') === 'true';
}

/** To the button that it stood under, or, where that is gone, to the one that adds a filter. */
function giveBack(place: HTMLElement | null | undefined) {
  if (document.activeElement && document.activeElement !== document.body) return;
  const button = place?.isConnected ? place.querySelector('button') : document.querySelector<HTMLElement>('.chip-add');
  button?.focus();
}
