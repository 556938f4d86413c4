/** The colours in which bpmn-js draws, as variables that follow the theme. */
export const bpmnRenderer = {
  defaultFillColor: 'var(--diagram-fill)',
  defaultStrokeColor: 'var(--diagram-stroke)',
  defaultLabelColor: 'var(--diagram-stroke)',
};
