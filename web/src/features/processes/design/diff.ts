/** What differs between two versions of a diagram: steps, ways, lanes and variables; where they are drawn does not count. */

export type Facet =
  | 'name'
  | 'kind'
  | 'ends'
  | 'condition'
  | 'performer'
  | 'outcomes'
  | 'form'
  | 'service'
  | 'called'
  | 'event'
  | 'repetition'
  | 'notes'
  | 'variables'
  | 'members'
  | 'other';

export interface Difference {
  id: string;
  kind: string;
  name: string;
  change: 'added' | 'removed' | 'changed';
  facets: Facet[];
}

type Facets = Partial<Record<Facet, string>>;
interface Told {
  kind: string;
  name: string;
  facets: Facets;
}

const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
const WF = 'urn:redress:workflow:1';
const OWN = /^(process|lane|sequenceFlow|participant|subProcess|callActivity|\w*[tT]ask|\w+Event|\w+Gateway)$/;

const attributes: Record<string, Facet> = {
  name: 'name',
  sourceRef: 'ends',
  targetRef: 'ends',
  attachedToRef: 'ends',
  default: 'condition',
  calledElement: 'called',
  cancelActivity: 'event',
  messageRef: 'event',
};
const parts: Record<string, Facet> = {
  conditionExpression: 'condition',
  assignment: 'performer',
  outcomes: 'outcomes',
  form: 'form',
  service: 'service',
  in: 'called',
  out: 'called',
  correlation: 'event',
  variables: 'variables',
  multiInstanceLoopCharacteristics: 'repetition',
  documentation: 'notes',
  flowNodeRef: 'members',
};
const drawn = new Set(['incoming', 'outgoing', 'laneSet', 'childLaneSet', 'extensionElements']);

export function differences(before: string, after: string): Difference[] {
  const [old, now] = [elementsOf(before), elementsOf(after)];
  const added = [...now].filter(([id]) => !old.has(id)).map(([id, told]) => tell(id, told, 'added', []));
  const removed = [...old].filter(([id]) => !now.has(id)).map(([id, told]) => tell(id, told, 'removed', []));
  const changed = [...now].flatMap(([id, told]) => {
    const was = old.get(id);
    if (!was) return [];
    const names = new Set([...Object.keys(was.facets), ...Object.keys(told.facets)] as Facet[]);
    const facets = [...names].filter((facet) => was.facets[facet] !== told.facets[facet]);
    return facets.length > 0 ? [tell(id, told, 'changed', facets)] : [];
  });
  return [...added, ...removed, ...changed];
}

function tell(id: string, { kind, name }: Told, change: Difference['change'], facets: Facet[]): Difference {
  return { id, kind, name, change, facets };
}

function elementsOf(xml: string): Map<string, Told> {
  const root = new DOMParser().parseFromString(xml, 'application/xml');
  const meant = new Map([...root.getElementsByTagNameNS(BPMN, '*')].map((each) => [each.id, each]));
  const own = [...root.getElementsByTagNameNS(BPMN, '*')].filter(({ id, localName }) => id && OWN.test(localName));
  return new Map(own.map((each) => [each.id, toldOf(each, meant)]));
}

function toldOf(element: Element, meant: Map<string, Element>): Told {
  const facets: Facets = { kind: element.localName };
  const add = (facet: Facet, text: string) => {
    facets[facet] = (facets[facet] ?? '') + text;
  };
  for (const { name, value } of element.attributes) {
    if (name !== 'id' && !name.startsWith('xmlns')) add(attributes[name] ?? 'other', `${name}=${resolved(name, value, meant)};`);
  }
  const children = [...element.children].flatMap((each) => (each.localName === 'extensionElements' ? [...each.children] : [each]));
  for (const child of children) {
    if (OWN.test(child.localName) || drawn.has(child.localName)) continue;
    const known = child.namespaceURI === BPMN || child.namespaceURI === WF;
    const facet = child.localName.endsWith('EventDefinition') ? 'event' : (known && parts[child.localName]) || 'other';
    add(facet, written(child, meant));
  }
  return { kind: element.localName, name: element.getAttribute('name') ?? '', facets };
}

/** A message is meant by its name, whatever its id. */
function resolved(name: string, value: string, meant: Map<string, Element>): string {
  return /^(message|signal|error)Ref$/.test(name) ? (meant.get(value)?.getAttribute('name') ?? value) : value;
}

/** An element as a text that does not depend on ids of parts, prefixes and spaces. */
function written(element: Element, meant: Map<string, Element>): string {
  const given = [...element.attributes]
    .filter(({ name }) => name !== 'id' && !name.includes(':') && !name.startsWith('xmlns'))
    .map(({ name, value }) => `${name}=${resolved(name, value, meant)}`);
  const inside = [...element.children].map((each) => written(each, meant)).join('');
  const text = element.children.length === 0 ? element.textContent.trim() : '';
  return `<${element.localName} ${given.sort().join(' ')}>${text}${inside}`;
}
