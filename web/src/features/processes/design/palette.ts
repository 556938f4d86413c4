/** What the modeler offers to draw: what runs (docs/processes.md), and nothing that publishing would refuse. */
import type { Services, Shape } from './bpmn';

type Entry = Record<string, unknown>;
type Entries = Record<string, Entry>;
type Create = { start: (event: Event, shape: Shape | Shape[], context?: object) => void };
type Tool = Record<'activateHand' | 'activateSelection' | 'start', (event: Event) => void>;
type Translate = (text: string) => string;

interface Kind {
  group: string;
  icon: string;
  title: string;
  shape: Record<string, unknown>;
}

const kinds: Record<string, Kind> = {
  'create.start-event': { group: 'event', icon: 'start-event-none', title: 'Create start event', shape: { type: 'bpmn:StartEvent' } },
  'create.timer-event': {
    group: 'event',
    icon: 'intermediate-event-catch-timer',
    title: 'Create timer',
    shape: { type: 'bpmn:IntermediateCatchEvent', eventDefinitionType: 'bpmn:TimerEventDefinition' },
  },
  'create.message-event': {
    group: 'event',
    icon: 'intermediate-event-catch-message',
    title: 'Create wait for a message',
    shape: { type: 'bpmn:IntermediateCatchEvent', eventDefinitionType: 'bpmn:MessageEventDefinition' },
  },
  'create.end-event': { group: 'event', icon: 'end-event-none', title: 'Create end event', shape: { type: 'bpmn:EndEvent' } },
  'create.user-task': { group: 'activity', icon: 'user-task', title: 'Create task of a person', shape: { type: 'bpmn:UserTask' } },
  'create.service-task': { group: 'activity', icon: 'service-task', title: 'Create service task', shape: { type: 'bpmn:ServiceTask' } },
  'create.call-activity': { group: 'activity', icon: 'call-activity', title: 'Create call of a process', shape: { type: 'bpmn:CallActivity' } },
  'create.exclusive-gateway': { group: 'gateway', icon: 'gateway-xor', title: 'Create decision', shape: { type: 'bpmn:ExclusiveGateway' } },
  'create.parallel-gateway': { group: 'gateway', icon: 'gateway-parallel', title: 'Create parallel ways', shape: { type: 'bpmn:ParallelGateway' } },
};

class Palette {
  static $inject = ['palette', 'create', 'elementFactory', 'handTool', 'lassoTool', 'spaceTool', 'globalConnect', 'translate'];
  private readonly create: Create;
  private readonly factory: Services['elementFactory'];
  private readonly tools: Entries;
  private readonly translate: Translate;

  constructor(
    palette: { registerProvider: (provider: object) => void },
    create: Create,
    factory: Services['elementFactory'],
    hand: Tool,
    lasso: Tool,
    space: Tool,
    connect: Tool,
    translate: Translate,
  ) {
    this.create = create;
    this.factory = factory;
    this.translate = translate;
    const tool = (icon: string, title: string, click: (event: Event) => void) => ({
      group: 'tools',
      className: `bpmn-icon-${icon}`,
      title: translate(title),
      action: { click },
    });
    this.tools = {
      'hand-tool': tool('hand-tool', 'Activate hand tool', (event) => hand.activateHand(event)),
      'lasso-tool': tool('lasso-tool', 'Activate lasso tool', (event) => lasso.activateSelection(event)),
      'space-tool': tool('space-tool', 'Activate create/remove space tool', (event) => space.activateSelection(event)),
      'global-connect-tool': tool('connection-multi', 'Activate global connect tool', (event) => connect.start(event)),
      'tool-separator': { group: 'tools', separator: true },
    };
    palette.registerProvider(this);
  }

  getPaletteEntries(): Entries {
    const drawn = Object.entries(kinds).map(([name, { group, icon, title, shape }]) => {
      const start = (event: Event) => this.create.start(event, this.factory.createShape(shape));
      return [name, this.entry(group, icon, title, start)] as const;
    });
    const subprocess = (event: Event) => {
      const outer = this.factory.createShape({ type: 'bpmn:SubProcess', x: 0, y: 0, isExpanded: true });
      const start = this.factory.createShape({ type: 'bpmn:StartEvent', x: 40, y: 82, parent: outer });
      this.create.start(event, [outer, start], { hints: { autoSelect: [outer] } });
    };
    const pool = (event: Event) => this.create.start(event, this.factory.createParticipantShape());
    return {
      ...this.tools,
      ...Object.fromEntries(drawn),
      'create.subprocess-expanded': this.entry('activity', 'subprocess-expanded', 'Create expanded sub-process', subprocess),
      'create.participant-expanded': this.entry('collaboration', 'participant', 'Create pool/participant', pool),
    };
  }

  private entry(group: string, icon: string, title: string, start: (event: Event) => void): Entry {
    return { group, className: `bpmn-icon-${icon}`, title: this.translate(title), action: { click: start, dragstart: start } };
  }
}

/** Entries of the menus of bpmn-js for what publishing refuses. */
const refused =
  /(rule|script)-task|replace-with-task$|transaction|event-subprocess|ad-?hoc|complex|conditional-(start|inter|bound)|escalation|compensation|cancel|(message|timer|signal|error)-start|toggle-(loop|adhoc|participant)|condition-intermediate/i;
export const isOffered = (entry: string): boolean => !refused.test(entry);

const kept = (entries: Entries): Entries => Object.fromEntries(Object.entries(entries).filter(([name]) => isOffered(name)));

/** Leaves out of bpmn-js's menus what does not run, and has it add tasks of persons in place of tasks of nobody. */
class Menus {
  static $inject = ['contextPad', 'popupMenu', 'autoPlace', 'create', 'elementFactory', 'translate'];
  private readonly append: (entries: Entries) => Entries;

  constructor(
    contextPad: { registerProvider: (priority: number, provider: object) => void },
    popupMenu: { registerProvider: (menu: string, priority: number, provider: object) => void },
    autoPlace: Services['autoPlace'],
    create: Create,
    factory: Services['elementFactory'],
    translate: Translate,
  ) {
    const user = () => factory.createShape({ type: 'bpmn:UserTask' });
    const task: Entry = {
      group: 'model',
      className: 'bpmn-icon-user-task',
      title: translate('Append task'),
      action: {
        click: (_: Event, source: Shape) => autoPlace.append(source, user()),
        dragstart: (event: Event, source: Shape) => create.start(event, user(), { source }),
      },
    };
    this.append = (entries) =>
      Object.fromEntries(Object.entries(kept(entries)).map(([name, entry]) => [name, name === 'append.append-task' ? task : entry]));
    const late = 500; // after bpmn-js's own entries
    contextPad.registerProvider(late, this);
    popupMenu.registerProvider('bpmn-replace', late, this);
  }

  getContextPadEntries() {
    return this.append;
  }

  getPopupMenuEntries() {
    return kept;
  }

  getPopupMenuHeaderEntries() {
    return kept;
  }
}

export const offered = {
  __init__: ['paletteProvider', 'keptMenus'],
  paletteProvider: ['type', Palette],
  keptMenus: ['type', Menus],
};
