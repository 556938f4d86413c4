/** Reading and changing what `wf:` adds to an element, and what the file defines beside its processes. */
import { kindOf, list, text, type Piece, type Shape } from './bpmn';
import { fieldsOf, typeOf } from './forms';
import type { Designer } from './modeler';

const NAME = /^[A-Za-z_][A-Za-z0-9_]{0,63}$/;

export function extensions(piece: Piece, type: string): Piece[] {
  const box = piece.get('extensionElements') as Piece | undefined;
  return box ? list(box, 'values').filter((each) => each.$type === `wf:${type}`) : [];
}

export const extension = (piece: Piece, type: string): Piece | undefined => extensions(piece, type)[0];

/** Put these in the place of all extensions of their type. */
export function setExtensions(designer: Designer, shape: Shape, piece: Piece, type: string, made: readonly Piece[]) {
  const box = piece.get('extensionElements') as Piece | undefined;
  const others = box ? list(box, 'values').filter((each) => each.$type !== `wf:${type}`) : [];
  const values = [...others, ...made];
  const moddle = designer.services('moddle');
  const filled = values.length > 0 ? moddle.create('bpmn:ExtensionElements', { values }) : undefined;
  for (const each of made) each.$parent = filled;
  if (filled) filled.$parent = piece;
  designer.services('modeling').updateModdleProperties(shape, piece, { extensionElements: filled });
}

/** Change attributes of the one extension of a type; without any left it goes. What it holds besides stays. */
export function setAttributes(
  designer: Designer,
  shape: Shape,
  piece: Piece,
  type: string,
  given: Record<string, string | undefined>,
) {
  const now = extension(piece, type);
  const before = Object.fromEntries(Object.entries(now ?? {}).filter(([name]) => !name.startsWith('$')));
  const wanted = Object.entries({ ...before, ...now?.$attrs, ...given }).filter(([, value]) => value !== undefined && value !== '');
  const made = designer.services('moddle').create(`wf:${type}`, Object.fromEntries(wanted));
  setExtensions(designer, shape, piece, type, wanted.length > 0 ? [made] : []);
}

/** Put rows into an extension that is a list, as outcomes are. */
export function setRows(
  designer: Designer,
  { shape, piece }: { shape: Shape; piece: Piece },
  { box, rows, type }: { box: string; rows: string; type: string },
  given: readonly Record<string, unknown>[],
) {
  const moddle = designer.services('moddle');
  const made = given.map((row) => moddle.create(`wf:${type}`, row));
  setExtensions(designer, shape, piece, box, made.length > 0 ? [moddle.create(`wf:${box}`, { [rows]: made })] : []);
}

export function definitionsOf(piece: Piece): Piece {
  let at = piece;
  while (at.$parent) at = at.$parent;
  return at;
}

/** The process that runs: of several pools the first that is not only drawn. */
export function processOf(designer: Designer): Piece | undefined {
  const root = designer.services('canvas').getRootElement();
  const processes = list(definitionsOf(root.businessObject), 'rootElements').filter(({ $type }) => $type === 'bpmn:Process');
  return processes.find((each) => each.get('isExecutable') === true) ?? processes[0];
}

export interface Variable {
  name: string;
  type: string;
  from: 'declared' | 'form' | 'loop';
}

/** What a process may speak of: variables that it declares, fields of its forms, items of its loops. */
export function variablesOf(process: Piece): Variable[] {
  const declared = extensions(process, 'Variables')
    .flatMap((box) => list(box, 'variables'))
    .map((each): Variable => ({ name: text(each, 'name'), type: text(each, 'type') || 'any', from: 'declared' }));
  const found = new Map(declared.map((each) => [each.name, each]));
  for (const element of elementsOf(process)) {
    for (const { name, kind } of fieldsOf(text(extension(element, 'Form'), 'text')) ?? []) {
      if (!found.has(name)) found.set(name, { name, type: typeOf[kind], from: 'form' });
    }
    const loop = element.get('loopCharacteristics') as Piece | undefined;
    const item = loop && (loop.get('inputDataItem') as Piece | undefined);
    const name = text(item, 'name') || text(item, 'id');
    if (name && !found.has(name)) found.set(name, { name, type: 'any', from: 'loop' });
  }
  return [...found.values()].filter(({ name }) => NAME.test(name));
}

/** Every element of a process, those of its subprocesses included. */
export function elementsOf(container: Piece): Piece[] {
  return list(container, 'flowElements').flatMap((each) => [each, ...(kindOf(each) === 'subProcess' ? elementsOf(each) : [])]);
}

export const isName = (name: string) => NAME.test(name);

const defined = {
  message: { type: 'bpmn:Message', reference: 'messageRef', key: 'name' },
  signal: { type: 'bpmn:Signal', reference: 'signalRef', key: 'name' },
  error: { type: 'bpmn:Error', reference: 'errorRef', key: 'errorCode' },
} as const;
export type Defined = keyof typeof defined;

export function referred(holder: Piece, what: Defined): string {
  const { reference, key } = defined[what];
  const piece = holder.get(reference) as Piece | undefined;
  return text(piece, key) || text(piece, 'name');
}

/** Have an event mean the message, signal or error of this name; one that is new is defined. */
export function refer(designer: Designer, shape: Shape, holder: Piece, what: Defined, name: string) {
  const { type, reference, key } = defined[what];
  const modeling = designer.services('modeling');
  const definitions = definitionsOf(shape.businessObject);
  const roots = list(definitions, 'rootElements');
  designer.together(() => {
    let meant = roots.find((each) => each.$type === type && text(each, key) === name);
    if (name && !meant) {
      const id = `${what}_${crypto.randomUUID().slice(0, 8)}`;
      meant = designer.services('moddle').create(type, { id, name, ...(what === 'error' && { errorCode: name }) });
      meant.$parent = definitions;
      modeling.updateModdleProperties(shape, definitions, { rootElements: [...roots, meant] });
    }
    modeling.updateModdleProperties(shape, holder, { [reference]: name ? meant : undefined });
  });
}

/** A text of BPMN that is an element of its own, as a condition or a timer's duration. */
export function setExpression(designer: Designer, shape: Shape, holder: Piece, property: string, body: string) {
  const moddle = designer.services('moddle');
  const made = body ? moddle.create('bpmn:FormalExpression', { body }) : undefined;
  if (made) made.$parent = holder;
  designer.services('modeling').updateModdleProperties(shape, holder, { [property]: made });
}

export const expression = (holder: Piece, property: string): string => text(holder.get(property) as Piece | undefined, 'body');
