/** The keyboard: sequences like "g c" and combinations like "Mod+k", by event.code, so any layout works. */
import { useEffect, useSyncExternalStore } from 'react';

import { commands, type Command } from './commands';

// Apple's keyboards have ⌘ where others have Ctrl.
const MOD = navigator.userAgent.includes('Mac OS') ? '⌘' : 'Ctrl';
const PATIENCE = 1200; // milliseconds between the keys of a sequence
const SETTING = 'redress.keys';
const named: Record<string, string> = { '/': 'Slash', '?': 'Shift+Slash', '[': 'BracketLeft', ']': 'BracketRight' };
const listeners = new Set<() => void>();

/** Whether keys without Ctrl, Alt or ⌘ act. */
export const single = {
  areOn: () => localStorage.getItem(SETTING) !== 'off',
  set(on: boolean) {
    localStorage.setItem(SETTING, on ? 'on' : 'off');
    for (const listener of listeners) listener();
  },
};

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useSingleKeys() {
  return [useSyncExternalStore(subscribe, single.areOn), single.set] as const;
}

/** Listen to the keyboard for as long as the component is on screen. */
export function useKeyboard() {
  useEffect(() => {
    let typed: string[] = [];
    let last = 0;
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat || isModifier(event)) return;
      const press = pressOf(event);
      if (!isFree(event, press)) return;
      typed = event.timeStamp - last < PATIENCE ? [...typed, press] : [press];
      last = event.timeStamp;
      const found = match(commands(), typed) ?? match(commands(), (typed = [press]));
      if (!found) return;
      typed = [];
      event.preventDefault();
      found.run();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

/** The command whose keys were pressed; the latest offered wins. */
export function match(offered: readonly Command[], typed: readonly string[]): Command | undefined {
  const pressed = typed.join(' ');
  return offered.findLast(({ keys }) => keys && keys.split(' ').map(normal).join(' ') === pressed);
}

/** The press as commands name it: "KeyC" → "c", Ctrl or ⌘ → "Mod". */
export function pressOf(event: KeyboardEvent): string {
  const held = [
    (event.ctrlKey || event.metaKey) && 'Mod+',
    event.altKey && 'Alt+',
    event.shiftKey && 'Shift+',
  ].filter(Boolean);
  return held.join('') + plain(event.code);
}

function normal(key: string): string {
  return named[key] ?? key;
}

function plain(code: string): string {
  return code.replace(/^Key([A-Z])$/, (_, letter: string) => letter.toLowerCase()).replace(/^Digit/, '');
}

function isModifier(event: KeyboardEvent): boolean {
  return ['Control', 'Shift', 'Alt', 'Meta', 'AltGraph'].includes(event.key);
}

/** Whether the press may act: plain keys not while typing, not under a dialog, not when switched off. */
function isFree(event: KeyboardEvent, press: string): boolean {
  if (/^(Mod|Alt)\+/.test(press)) return true;
  if (document.querySelector('[role=dialog][aria-modal=true], [role=menu]')) return false;
  if (isTyping(event.target) || (/^(Enter|Space)$/.test(press) && isPressable(event.target))) return false;
  return single.areOn() || /^(Shift\+)?(Escape|Enter|Space|Arrow\w+|Home|End|Page\w+)$/.test(press);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const quiet = ['button', 'checkbox', 'radio', 'range', 'submit', 'reset', 'file'];
  if (target instanceof HTMLInputElement) return !quiet.includes(target.type);
  return target.isContentEditable || target.matches('textarea, select, [role=textbox], [role=combobox]');
}

function isPressable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('a, button, summary, input, [role=tab], [role=menuitem]');
}

const shown: Record<string, string> = { Mod: MOD, ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Escape: 'Esc' };

/** Keys as people read them: "g c" → "G C", "Mod+k" → "Ctrl K". */
export function shownKeys(keys: string): string {
  return keys
    .split(/[ +]/)
    .map((key) => shown[key] ?? (key.length === 1 ? key.toUpperCase() : key))
    .join(' ');
}
