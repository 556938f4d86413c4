/** What an earlier version drew and this one has no more: outlines at their old places, over the map of the new one. */
import { drawable } from './layout';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
interface Point {
  x: number;
  y: number;
}
export interface Ghost {
  id: string;
  name: string;
  box?: Box;
  way?: Point[];
}

const DRAWING = 'http://www.omg.org/spec/BPMN/20100524/DI';
const SVG = 'http://www.w3.org/2000/svg';
const LINE = 15; // pixels between two lines of a name
const WIDE = 7; // pixels that a letter takes

/** Where a version draws these elements. */
export async function ghostsOf(xml: string, ids: readonly string[]): Promise<Ghost[]> {
  if (ids.length === 0) return [];
  const root = new DOMParser().parseFromString(await drawable(xml), 'application/xml');
  const named = new Map([...root.querySelectorAll('[id][name]')].map((each) => [each.id, each.getAttribute('name') ?? '']));
  const drawn = [...root.getElementsByTagNameNS(DRAWING, 'BPMNShape'), ...root.getElementsByTagNameNS(DRAWING, 'BPMNEdge')];
  return drawn.flatMap((each) => {
    const id = each.getAttribute('bpmnElement') ?? '';
    if (!ids.includes(id)) return [];
    const parts = [...each.children];
    const bounds = parts.find(({ localName }) => localName === 'Bounds');
    const way = parts.filter(({ localName }) => localName === 'waypoint').map(pointOf);
    return [{ id, name: named.get(id) ?? '', ...(bounds && { box: boxOf(bounds) }), ...(way.length > 1 && { way }) }];
  });
}

const number = (element: Element, name: string) => Number(element.getAttribute(name) ?? 0);
const pointOf = (element: Element): Point => ({ x: number(element, 'x'), y: number(element, 'y') });
const boxOf = (element: Element): Box => ({ ...pointOf(element), width: number(element, 'width'), height: number(element, 'height') });

/** The room that boxes and ghosts take together. */
export function around(box: Box, ghosts: readonly Ghost[]): Box {
  const points = ghosts.flatMap(({ box: own, way = [] }) => [...(own ? [own, { x: own.x + own.width, y: own.y + own.height }] : []), ...way]);
  const left = Math.min(box.x, ...points.map(({ x }) => x));
  const top = Math.min(box.y, ...points.map(({ y }) => y));
  const right = Math.max(box.x + box.width, ...points.map(({ x }) => x));
  const bottom = Math.max(box.y + box.height, ...points.map(({ y }) => y));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Draw them into a layer of the map; the list of changes says the same in words. */
export function drawGhosts(layer: SVGElement, ghosts: readonly Ghost[], chosen: string | null) {
  layer.replaceChildren(...ghosts.map((ghost) => drawn(ghost, ghost.id === chosen)));
}

function drawn({ id, name, box, way }: Ghost, isChosen: boolean): SVGElement {
  const group = made('g', { class: isChosen ? 'diagram-ghost is-chosen' : 'diagram-ghost', 'data-ghost': id, 'aria-hidden': 'true' });
  if (way) group.append(made('polyline', { points: way.map(({ x, y }) => `${x},${y}`).join(' ') }));
  if (box) group.append(made('rect', { ...box, rx: Math.min(10, box.height / 2) }), ...label(name, box));
  return group;
}

/** The name at the top, as a way that closes the gap goes through the middle; or below what is too small for it. */
function label(name: string, { x, y, width, height }: Box): SVGElement[] {
  const isSmall = width < 60;
  const lines = linesOf(name, Math.floor((isSmall ? 110 : width - 8) / WIDE));
  const first = isSmall ? y + height + LINE : y + LINE + 2;
  return lines.map((line, at) => {
    const text = made('text', { x: x + width / 2, y: first + at * LINE });
    text.textContent = line;
    return text;
  });
}

function linesOf(name: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of name.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.slice(0, 4);
}

function made(tag: string, attributes: object): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}
