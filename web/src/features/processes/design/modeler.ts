/** The canvas on which a process is drawn: bpmn-js's modeler with our palette, our texts and `wf:`. */
import Modeler from 'bpmn-js/lib/Modeler';

import { bpmnRenderer } from '../diagram/colours';
import { drawable } from '../diagram/layout';
import type { Services, Shape } from './bpmn';
import { offered } from './palette';
import { standIns } from './standIns';
import { wf } from './wf';

/** Several changes that are undone as one. */
class Together {
  preExecute({ run }: { run: () => void }) {
    run();
  }
}

const TOOLS = 120; // pixels of the palette
const EDGE = 24;

/** Show all that is drawn, beside the tools. */
export function fit(canvas: Services['canvas']) {
  canvas.resized();
  const { inner, outer } = canvas.viewbox();
  const [width, height] = [outer.width - TOOLS - EDGE, outer.height - 2 * EDGE];
  if (inner.width <= 0 || width <= 0 || height <= 0) return;
  const scale = Math.min(1, width / inner.width, height / inner.height);
  canvas.viewbox({
    x: inner.x - TOOLS / scale,
    y: inner.y - (outer.height / scale - inner.height) / 2,
    width: outer.width / scale,
    height: outer.height / scale,
  });
}

export interface Designer {
  services: <Name extends keyof Services>(name: Name) => Services[Name];
  /** Show a diagram; one without a drawing is laid out. False when it cannot be read. */
  open: (xml: string) => Promise<boolean>;
  /** The text of what is drawn: as it came, when nothing was changed. */
  text: () => Promise<string>;
  /** Make several changes that are undone as one. */
  together: (run: () => void) => void;
  /** Mark elements as wrong or doubtful. */
  mark: (marks: ReadonlyMap<string, string>) => void;
  go: (id: string) => boolean;
  destroy: () => void;
}

interface Options {
  container: HTMLElement;
  label: string;
  translate: (template: string, values?: Record<string, string>) => string;
  /** The model has changed. */
  changed: () => void;
  /** Another element, or none, is chosen. */
  chosen: (shape: Shape | null) => void;
}

export function openModeler({ container, label, translate, changed, chosen }: Options): Designer {
  const modeler = new Modeler<Services>({
    container,
    bpmnRenderer,
    moddleExtensions: { wf },
    additionalModules: [offered, { translate: ['value', translate] }],
  });
  const services = <Name extends keyof Services>(name: Name) => modeler.get(name);
  const stack = services('commandStack');
  stack.registerHandler('redress.together', Together);
  const late = 300;
  services('eventBus').on('commandStack.changed', late, () => changed());
  services('eventBus').on('selection.changed', late, ({ newSelection }: { newSelection: Shape[] }) => {
    const [only] = newSelection;
    chosen(newSelection.length === 1 && only ? (only.labelTarget ?? only) : null);
  });
  const svg = container.querySelector('svg');
  svg?.setAttribute('role', 'application');
  svg?.setAttribute('aria-label', label);

  let original = '';
  let marked: ReadonlyMap<string, string> = new Map();
  return {
    services,
    async open(xml) {
      try {
        const { warnings } = await modeler.importXML(await drawable(xml));
        standIns(services('moddle'), warnings);
      } catch {
        return false;
      }
      original = xml;
      marked = new Map();
      fit(services('canvas'));
      return true;
    },
    async text() {
      if (!stack.canUndo()) return original;
      const { xml } = await modeler.saveXML({ format: true });
      return xml ?? original;
    },
    together: (run) => stack.execute('redress.together', { run }),
    mark(marks) {
      const canvas = services('canvas');
      const there = (id: string) => services('elementRegistry').get(id) !== undefined;
      for (const [id, marker] of marked) if (there(id)) canvas.removeMarker(id, marker);
      marked = new Map([...marks].filter(([id]) => there(id)));
      for (const [id, marker] of marked) canvas.addMarker(id, marker);
    },
    go(id) {
      const shape = services('elementRegistry').get(id);
      if (!shape) return false;
      if (shape.parent) {
        services('selection').select(shape);
        services('canvas').scrollToElement(id, 80);
      } else services('selection').select(null);
      return true;
    },
    destroy: () => modeler.destroy(),
  };
}
