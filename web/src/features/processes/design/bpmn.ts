/** The parts of bpmn-js that the designer uses, with the types that its services go without. */

/** A piece of the model: an element of BPMN or of `wf:`. */
export interface Piece {
  $type: string;
  $attrs: Record<string, string>;
  $parent?: Piece;
  id: string;
  name?: string;
  get: (property: string) => unknown;
  set: (property: string, value: unknown) => void;
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A shape or a flow on the canvas. */
export interface Shape {
  id: string;
  type: string;
  businessObject: Piece;
  parent?: Shape;
  labelTarget?: Shape;
  host?: Shape;
  waypoints?: { x: number; y: number }[];
  incoming: Shape[];
  outgoing: Shape[];
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Services {
  canvas: {
    getRootElement: () => Shape;
    zoom: ((to: number, center?: 'auto') => number) & (() => number);
    viewbox: (() => { inner: Box; outer: Box }) & ((box: Box) => void);
    addMarker: (id: string, marker: string) => void;
    removeMarker: (id: string, marker: string) => void;
    scrollToElement: (id: string, padding?: number) => void;
    focus: () => void;
    resized: () => void;
  };
  eventBus: { on: (events: string | string[], priority: number, heard: (event: never) => unknown) => void };
  selection: { get: () => Shape[]; select: (shape: Shape | null) => void };
  elementRegistry: { get: (id: string) => Shape | undefined; filter: (keep: (shape: Shape) => boolean) => Shape[] };
  elementFactory: {
    createShape: (what: Record<string, unknown>) => Shape;
    createParticipantShape: () => Shape;
  };
  autoPlace: { append: (source: Shape, shape: Shape) => Shape };
  bpmnReplace: { replaceElement: (shape: Shape, target: Record<string, unknown>) => Shape };
  modeling: {
    updateProperties: (shape: Shape, properties: Record<string, unknown>) => void;
    updateModdleProperties: (shape: Shape, piece: Piece, properties: Record<string, unknown>) => void;
    connect: (source: Shape, target: Shape) => Shape;
    removeElements: (shapes: Shape[]) => void;
    createShape: (shape: Shape, at: { x: number; y: number }, parent: Shape, hints?: object) => Shape;
  };
  moddle: { create: (type: string, properties?: Record<string, unknown>) => Piece };
  commandStack: {
    undo: () => void;
    redo: () => void;
    canUndo: () => boolean;
    canRedo: () => boolean;
    execute: (command: string, context: object) => void;
    registerHandler: (command: string, handler: unknown) => void;
  };
  rules: { allowed: (rule: string, context: object) => unknown };
}

export const list = (piece: Piece, property: string): Piece[] => (piece.get(property) as Piece[] | undefined) ?? [];
export const text = (piece: Piece | undefined, property: string): string => {
  const value = piece?.get(property);
  return typeof value === 'string' ? value : '';
};

/** The element's word in BPMN, as userTask. */
export function kindOf(piece: Piece): string {
  const word = piece.$type.replace(/^bpmn:/, '');
  return word.charAt(0).toLowerCase() + word.slice(1);
}

/** What an event waits for or causes, as timer. */
export function markOf(piece: Piece): string | null {
  const [mark] = list(piece, 'eventDefinitions');
  return mark ? kindOf(mark).replace('EventDefinition', '') : null;
}

export const isEvent = (kind: string) => kind.endsWith('Event');
export const isTask = (kind: string) => kind === 'task' || kind.endsWith('Task');
export const isActivity = (kind: string) => isTask(kind) || kind === 'subProcess' || kind === 'callActivity';
export const isGateway = (kind: string) => kind.endsWith('Gateway');
export const isNode = (kind: string) => isEvent(kind) || isActivity(kind) || isGateway(kind);
