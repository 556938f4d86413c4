/** A BPMN diagram as who cannot see it needs it: its steps in the order they are come to, with the ways between them. */

export interface Way {
  id: string;
  name: string;
  target: string;
}

export interface Step {
  id: string;
  name: string;
  /** The element's word in BPMN: userTask, exclusiveGateway. */
  kind: string;
  /** What an event waits for or causes: timer, message. */
  mark: string | null;
  lane: string | null;
  /** How many subprocesses it lies in. */
  depth: number;
  ways: Way[];
  /** How many ways lead to it. */
  arrivals: number;
}

const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
const NODE = /^(task|startEvent|endEvent|subProcess|callActivity|boundaryEvent|intermediate\w+Event|\w+Task|\w+Gateway)$/;

/** Every step of every process of the file; none of a file that is no XML. */
export function stepsOf(xml: string): Step[] {
  const root = new DOMParser().parseFromString(xml, 'application/xml');
  const lanes = lanesOf(root);
  return [...root.getElementsByTagNameNS(BPMN, 'process')].flatMap((process) => level(process, 0, lanes));
}

/** The name of the process that the file is about. */
export function nameOf(xml: string): string | null {
  const root = new DOMParser().parseFromString(xml, 'application/xml');
  const processes = [...root.getElementsByTagNameNS(BPMN, 'process')];
  const main = processes.find((each) => each.getAttribute('isExecutable') === 'true') ?? processes[0];
  return main?.getAttribute('name') || null;
}

function lanesOf(root: Document): Map<string, string> {
  const found = new Map<string, string>();
  for (const lane of root.getElementsByTagNameNS(BPMN, 'lane')) {
    for (const each of children(lane, 'flowNodeRef')) found.set(each.textContent.trim(), lane.getAttribute('name') ?? '');
  }
  return found;
}

function children(element: Element, word: string): Element[] {
  return [...element.children].filter((each) => each.namespaceURI === BPMN && each.localName === word);
}

function level(container: Element, depth: number, lanes: Map<string, string>): Step[] {
  const nodes = [...container.children].filter((each) => each.namespaceURI === BPMN && NODE.test(each.localName));
  const flows = children(container, 'sequenceFlow');
  const ways = Map.groupBy(flows, (flow) => flow.getAttribute('sourceRef') ?? '');
  const hosted = Map.groupBy(nodes, (node) => node.getAttribute('attachedToRef') ?? '');
  const waysOf = (id: string) =>
    (ways.get(id) ?? []).map((flow) => ({
      id: flow.id,
      name: flow.getAttribute('name') ?? '',
      target: flow.getAttribute('targetRef') ?? '',
    }));
  const onward = (node: Element) => [...(hosted.get(node.id) ?? []).map(({ id }) => id), ...waysOf(node.id).map(({ target }) => target)];
  return inOrder(nodes, onward).flatMap((node) => [
    {
      id: node.id,
      name: node.getAttribute('name') ?? '',
      kind: node.localName,
      mark: markOf(node),
      lane: lanes.get(node.id) ?? null,
      depth,
      ways: waysOf(node.id),
      arrivals: flows.filter((flow) => flow.getAttribute('targetRef') === node.id).length,
    },
    ...(node.localName === 'subProcess' ? level(node, depth + 1, lanes) : []),
  ]);
}

function markOf(node: Element): string | null {
  const mark = [...node.children].find((each) => each.localName.endsWith('EventDefinition'));
  return mark ? mark.localName.replace('EventDefinition', '') : null;
}

/** From the starts on, each after what leads to it, loops aside; what nothing leads to comes last. */
function inOrder(nodes: Element[], onward: (node: Element) => string[]): Element[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const reached = new Set(nodes.flatMap(onward));
  const starts = nodes.filter(({ id, localName }) => localName === 'startEvent' || !reached.has(id));
  const seen = new Set<string>();
  const order: Element[] = [];
  const visit = (node: Element) => {
    if (seen.has(node.id)) return;
    seen.add(node.id);
    for (const id of onward(node).toReversed()) {
      const next = byId.get(id);
      if (next) visit(next);
    }
    order.unshift(node);
  };
  for (const start of starts.toReversed()) visit(start);
  return [...order, ...nodes.filter(({ id }) => !seen.has(id))];
}
