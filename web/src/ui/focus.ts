/** Where the focus goes when what took it goes away. */
import { useEffect, useState } from 'react';

let last: HTMLElement | null = null;

/** Know what had the focus last, from now on: a menu that was left for a dialog may be gone before the dialog has come. */
export function watchFocus() {
  document.addEventListener('focusin', ({ target }) => (last = opener(target as Element)));
}

/** Give the focus back, on leaving, to what had it before this appeared: an item of a menu gives it to the menu's button. */
export function useFocusBack() {
  const [before] = useState(last);
  useEffect(
    () => () => {
      // After whatever else goes on in this moment.
      setTimeout(() => before?.isConnected && isLost() && before.focus());
    },
    [before],
  );
}

function opener(element: Element): HTMLElement | null {
  const menu = element.closest('[role=menu]');
  const found = menu ? document.getElementById(menu.getAttribute('aria-labelledby') ?? '') : element;
  return found instanceof HTMLElement ? found : null;
}

function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
