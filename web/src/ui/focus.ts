/** Where the focus goes when what took it goes away. */
import { useEffect, useState } from 'react';

/** Give the focus back, on leaving, to what had it before this appeared: an item of a menu gives it to the menu's button. */
export function useFocusBack() {
  const [before] = useState(() => opener(document.activeElement));
  useEffect(
    () => () => {
      // After whatever else goes on in this moment.
      setTimeout(() => before?.isConnected && isLost() && before.focus());
    },
    [before],
  );
}

function opener(element: Element | null): HTMLElement | null {
  const menu = element?.closest('[role=menu]');
  const found = menu ? document.getElementById(menu.getAttribute('aria-labelledby') ?? '') : element;
  return found instanceof HTMLElement ? found : null;
}

function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
