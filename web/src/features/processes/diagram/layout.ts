/** A diagram without a drawing gets one, so that it can be shown; the text of the process stays as it is. */
export async function drawable(xml: string): Promise<string> {
  if (/<(?:\w+:)?BPMNPlane/.test(xml)) return xml;
  const { layoutProcess } = await import('bpmn-auto-layout');
  return layoutProcess(xml);
}
