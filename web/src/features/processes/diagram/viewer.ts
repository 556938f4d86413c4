/** The map of a process that is only looked at: bpmn-js, loaded when a map is first shown. */
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';

import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';

import { bpmnRenderer } from './colours';
import { around, drawGhosts, type Box, type Ghost } from './ghosts';
import { drawable } from './layout';
import type { Drawn } from './route';

interface Element {
  id: string;
}
interface Canvas {
  zoom: ((to: number, center?: 'auto') => number) & (() => number);
  viewbox: (() => { inner: Box; outer: Box }) & ((box: Box) => void);
  addMarker: (id: string, marker: string) => void;
  removeMarker: (id: string, marker: string) => void;
  scrollToElement: (id: string, padding?: number) => void;
  getLayer: (name: string, index: number) => SVGElement;
  resized: () => void;
}
interface Overlays {
  add: (id: string, type: string, overlay: { position: Record<string, number>; html: HTMLElement; show?: object }) => string;
  remove: (filter: { type: string }) => void;
}
interface Registry {
  get: (id: string) => { waypoints?: { x: number; y: number }[] } | undefined;
}
interface Bus {
  on: (event: string, heard: (event: never) => void) => void;
}
interface Services {
  canvas: Canvas;
  overlays: Overlays;
  elementRegistry: Registry;
  eventBus: Bus;
  zoomScroll: { toggle: (on: boolean) => void };
}

/** Smaller than this nothing can be read. */
const LEAST = 0.45;
const EDGE = 24; // pixels left free around the map
const BADGES = 'marks';

export interface Viewer {
  /** Show a diagram; false when it cannot be drawn. */
  show: (xml: string) => Promise<boolean>;
  draw: (drawn: readonly Drawn[]) => void;
  /** Show what is no more, over the map. */
  haunt: (ghosts: readonly Ghost[]) => void;
  choose: (id: string | null) => void;
  /** `by`: a factor, or the whole map. */
  zoom: (by: number | 'fit') => void;
  destroy: () => void;
}

interface Options {
  container: HTMLElement;
  /** Told to those who come to the map by keyboard. */
  label: string;
  chosen: (id: string | null) => void;
}

export function openViewer({ container, label, chosen }: Options): Viewer {
  const viewer = new NavigatedViewer<Services>({ container, bpmnRenderer });
  const canvas = viewer.get('canvas');
  const registry = viewer.get('elementRegistry');
  const bus = viewer.get('eventBus');
  // A page that is scrolled past a map is not to stop in it.
  viewer.get('zoomScroll').toggle(false);
  bus.on('canvas.focus.changed', ({ focused }: { focused: boolean }) => viewer.get('zoomScroll').toggle(focused));
  bus.on('element.click', ({ element }: { element: Element & { parent?: Element; labelTarget?: Element } }) =>
    chosen(element.parent ? (element.labelTarget ?? element).id : null),
  );
  const svg = container.querySelector('svg');
  svg?.setAttribute('role', 'img');
  svg?.setAttribute('aria-label', label);

  let before: readonly Drawn[] = [];
  let marked: string | null = null;
  let gone: readonly Ghost[] = [];
  const haunt = () => {
    if (gone.length > 0) drawGhosts(canvas.getLayer('ghosts', 2), gone, marked);
  };

  const fit = () => {
    canvas.resized();
    const { inner: own, outer } = canvas.viewbox();
    const inner = around(own, gone);
    const [width, height] = [outer.width - 2 * EDGE, outer.height - 2 * EDGE];
    if (inner.width <= 0 || width <= 0 || height <= 0) return;
    const whole = Math.min(1, width / inner.width, height / inner.height);
    const scale = Math.max(whole, LEAST);
    canvas.viewbox({
      // What is too wide to be read as a whole is shown from its start.
      x: inner.x - (whole < LEAST ? EDGE / scale : (outer.width / scale - inner.width) / 2),
      y: inner.y - (outer.height / scale - inner.height) / 2,
      width: outer.width / scale,
      height: outer.height / scale,
    });
  };
  return {
    async show(xml) {
      try {
        await viewer.importXML(await drawable(xml));
      } catch {
        return false;
      }
      before = [];
      marked = null;
      gone = [];
      fit();
      return true;
    },
    draw(drawn) {
      for (const { id, className } of before) if (registry.get(id)) canvas.removeMarker(id, className);
      viewer.get('overlays').remove({ type: BADGES });
      before = drawn.filter(({ id }) => registry.get(id));
      for (const { id, className, badges } of before) {
        canvas.addMarker(id, className);
        const way = registry.get(id)?.waypoints;
        for (const { className, text } of badges) {
          const position = way ? middle(way) : placed[className] ?? { top: -12, right: 12 };
          viewer.get('overlays').add(id, BADGES, { position, html: badge(className, text) });
        }
      }
      const live = before.find(({ className }) => className === 'is-failed' || className === 'is-here');
      if (live) canvas.scrollToElement(live.id, 40);
    },
    choose(id) {
      if (marked !== null && registry.get(marked)) canvas.removeMarker(marked, 'is-chosen');
      marked = id;
      haunt();
      if (id === null || !registry.get(id)) return;
      canvas.addMarker(id, 'is-chosen');
      canvas.scrollToElement(id, 60);
    },
    haunt(ghosts) {
      canvas.getLayer('ghosts', 2).replaceChildren();
      gone = ghosts;
      haunt();
      fit();
    },
    zoom: (by) => (by === 'fit' ? fit() : canvas.zoom(canvas.zoom() * by, 'auto')),
    destroy: () => viewer.destroy(),
  };
}

const placed: Record<string, Record<string, number>> = {
  'badge-here': { top: -12, right: 12 },
  'badge-failed': { top: -12, left: -12 },
  'badge-passes': { bottom: 10, right: 12 },
};

function middle(way: { x: number; y: number }[]): Record<string, number> {
  const left = Math.min(...way.map(({ x }) => x));
  const top = Math.min(...way.map(({ y }) => y));
  const at = Math.floor((way.length - 1) / 2);
  const [one, other] = [way[at], way[at + 1]];
  if (!one || !other) return { top: 0, left: 0 };
  return { top: (one.y + other.y) / 2 - top - 10, left: (one.x + other.x) / 2 - left - 12 };
}

/** The list of steps says the same in words. */
function badge(className: string, text: string): HTMLElement {
  const made = document.createElement('span');
  made.className = `diagram-badge ${className}`;
  made.textContent = text;
  made.ariaHidden = 'true';
  return made;
}
