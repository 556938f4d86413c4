/** A diagram without a drawing gets one, so that it can be shown; the text of the process stays as it is. */
const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';

export async function drawable(xml: string): Promise<string> {
  if (/<(?:\w+:)?BPMNPlane/.test(xml)) return xml;
  const { layoutProcess } = await import('bpmn-auto-layout');
  return layoutProcess(joined(xml));
}

/** Have steps name the ways that lead from and to them: a file need not say it, and the layout goes by it. */
function joined(xml: string): string {
  const root = new DOMParser().parseFromString(xml, 'application/xml');
  const elements = new Map([...root.getElementsByTagNameNS(BPMN, '*')].map((each) => [each.id, each]));
  for (const flow of root.getElementsByTagNameNS(BPMN, 'sequenceFlow')) {
    name(elements.get(flow.getAttribute('sourceRef') ?? ''), 'outgoing', flow.id);
    name(elements.get(flow.getAttribute('targetRef') ?? ''), 'incoming', flow.id);
  }
  return new XMLSerializer().serializeToString(root);
}

function name(step: Element | undefined, word: 'incoming' | 'outgoing', flow: string) {
  if (!step || [...step.children].some((each) => each.localName === word && each.textContent.trim() === flow)) return;
  const prefix = step.prefix ? `${step.prefix}:` : '';
  step.append(Object.assign(step.ownerDocument.createElementNS(BPMN, prefix + word), { textContent: flow }));
}
