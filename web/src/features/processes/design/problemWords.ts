/** What is wrong with a diagram, by the service's rules; the element that it is about is named beside it. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

const unsupported: Record<string, MessageDescriptor> = {
  scriptTask: msg`Scripts do not run here: use a service of the catalogue.`,
  businessRuleTask: msg`Business-rule tasks do not run here: ask by conditions on the ways out of a decision.`,
  complexGateway: msg`Complex gateways do not run here: use “one or more ways” or parallel ways.`,
  standardLoopCharacteristics: msg`The loop marker does not run here: draw the way back with a decision.`,
  transaction: msg`Transactions do not run here: use a subprocess.`,
  adHocSubProcess: msg`Ad-hoc subprocesses do not run here: draw the order of the tasks.`,
  choreography: msg`Choreographies do not run here: draw a process.`,
  conditionalEventDefinition: msg`Conditional events do not run here: use a message, a signal or a timer.`,
  compensateEventDefinition: msg`Compensation does not run here: draw what undoes the work as tasks.`,
  escalationEventDefinition: msg`Escalations do not run here: use a timer or a signal.`,
  cancelEventDefinition: msg`Cancelling a transaction does not run here: use an error.`,
  isForCompensation: msg`Compensation does not run here: draw what undoes the work as tasks.`,
  triggeredByEvent: msg`Event subprocesses do not run here: put an event on the border of the subprocess.`,
  instantiate: msg`A message cannot start a process: start it by hand, by a claim's status or by its reason.`,
};

const words: Record<string, MessageDescriptor> = {
  'assignment.empty': msg`It does not say which person, role or variable does it.`,
  'assignment.kind': msg`It is assigned in a way that is not known.`,
  'boundary.error': msg`An error always ends its task.`,
  'boundary.host': msg`The event stands on no task or subprocess.`,
  'call.missing': msg`It does not say which process it calls.`,
  'call.unknown': msg`The process that it calls is not published.`,
  condition: msg`The condition cannot be used.`,
  'condition.language': msg`The condition is not written in CEL.`,
  'condition.missing': msg`This way needs a condition, or must be the one taken when no other is.`,
  'condition.place': msg`The condition is never asked: nothing is decided where the way begins.`,
  conditions: msg`There are too many conditions in the diagram.`,
  'default.condition': msg`The way taken when no other is has a condition.`,
  'default.place': msg`Nothing is decided here, so no way can be the one taken when no other is.`,
  'default.unknown': msg`The way taken when no other is does not begin here.`,
  depth: msg`Subprocesses are nested too deeply.`,
  'event.boundary': msg`An event on a task needs a timer, a message, a signal or an error.`,
  'event.catch': msg`An event that waits needs a timer, a message, a signal or a link.`,
  'event.end': msg`An end may end everything, raise an error, send a signal or a message, and nothing else.`,
  'event.error': msg`It does not say which error it means.`,
  'event.message': msg`It does not say which message it means.`,
  'event.multiple': msg`An event may have one mark of its own.`,
  'event.signal': msg`It does not say which signal it means.`,
  'event.start': msg`A process starts by hand, by a claim's status or by its reason: its start has no mark.`,
  'event.throw': msg`An event that sends may send a signal or a message, or jump along a link.`,
  'event_based.target': msg`Here only a timer, a message, a signal or a wait for a message may follow, reached from nowhere else.`,
  'flow.border': msg`The way crosses the border of a subprocess.`,
  'flow.into': msg`No way may lead into it.`,
  'flow.none': msg`Nothing leads on from it.`,
  'flow.open': msg`The way is not connected at both ends.`,
  'flow.out': msg`No way may lead out of it.`,
  flows: msg`There are too many ways in the diagram.`,
  'form.start': msg`A form is asked only where the process starts: here nobody would be.`,
  'form.schema': msg`The form cannot be used: it is no JSON Schema of a record with fields.`,
  'id.duplicate': msg`Its id stands twice in the file.`,
  'id.long': msg`Its id is too long.`,
  'id.missing': msg`It has no id in the file.`,
  importance: msg`The importance is high, normal or low.`,
  'join.unstructured': msg`It does not close what one gateway opened: it waits for every way that can still come. Check that this is meant.`,
  'link.name': msg`It does not say the link's name.`,
  'link.source': msg`No link leads here.`,
  'link.target': msg`The link needs exactly one place to arrive at.`,
  'loop.empty': msg`It runs several times, but says neither for which list nor how often.`,
  'loop.times': msg`It runs too often.`,
  'node.endless': msg`No end can be reached from here.`,
  'node.unreached': msg`Nothing leads here.`,
  nodes: msg`There are too many elements in the diagram.`,
  'outcome.key': msg`It has an outcome without a key, or two with the same.`,
  'assignment.unknown': msg`The person, role or department that it names is not there any more.`,
  'process.empty': msg`The process is empty.`,
  'process.none': msg`The file holds no process that may run.`,
  'process.several': msg`Two processes would both start: mark one pool as only drawn.`,
  'service.input': msg`The service lacks what it needs, or is given what it does not know.`,
  'service.missing': msg`It does not say which service of the catalogue it asks.`,
  'service.subject': msg`The service works on a claim, and the process is not about one.`,
  'service.unknown': msg`The service that it asks is not in the catalogue.`,
  'service.value': msg`What the service is given is not possible.`,
  'start.none': msg`The process starts nowhere.`,
  'start.several': msg`It is a second start; one is allowed.`,
  'subprocess.empty': msg`The subprocess is empty.`,
  'task.nobody': msg`It is assigned to nobody: coordinators will get it.`,
  'task.plain': msg`It passes by itself. If a person does it, make it a task of a person.`,
  time: msg`This is no time: a date (2027-01-31T09:00+03:00), a duration (P2DT3H) or a variable is expected.`,
  'timer.cycle': msg`A repeating timer does not run here: draw the way back with a decision.`,
  'timer.time': msg`It needs one date or one duration.`,
  'variable.name': msg`A variable's name has Latin letters, digits and _ only, and is no reserved word.`,
  'variable.type': msg`A variable has an unknown type.`,
  'variable.unknown': msg`It needs a variable that the process does not know.`,
  'wf.unknown': msg`It has an extension that is not known, and does nothing.`,
  'xml.doctype': msg`The file has a DOCTYPE, which is not allowed.`,
  'xml.malformed': msg`The file is no well-formed XML.`,
  'xml.not_bpmn': msg`The file is no BPMN 2.0 diagram.`,
  'xml.not_utf8': msg`The file is not written in UTF-8.`,
  'xml.too_large': msg`The file is too large.`,
  'xml.too_many': msg`The file has too many elements.`,
};
const any = msg`This element does not run here.`;

/** Why a condition cannot be used: one rule with many reasons, known by what the service says of them. */
export const reasons: readonly (readonly [RegExp, (found: string) => MessageDescriptor])[] = [
  [/may not use regular expressions/, () => msg`A condition may not use regular expressions; startsWith and contains work.`],
  [/names “([^”]+)”, which this process does not know/, (name) => msg`The condition names “${name}”, which the process does not know.`],
  [/compares a number with a whole number/, () => msg`The condition compares a number with a whole number: write 100.0 in place of 100.`],
  [/compares or combines values of different kinds/, () => msg`The condition compares or combines values of different kinds.`],
  [/cannot be read at character (\d+)/, (place) => msg`The condition cannot be read at character ${place}.`],
  [/is nested too deeply/, () => msg`The condition is nested too deeply.`],
  [/is not a question/, () => msg`The condition is not a question: its answer must be yes or no.`],
  [/adds more than|characters; .* is the most/, () => msg`The condition is too long.`],
];

/** As the service says it. */
export const twice = /The id “(.+)” stands twice: “(.+)” and “(.+)” have it/;

export function problemWord(rule: string, message = ''): MessageDescriptor {
  const [, id = '', one = '', other = ''] = (rule === 'id.duplicate' && twice.exec(message)) || [];
  if (id) return msg`The id “${id}” stands twice in the file: “${one}” and “${other}” have it.`;
  if (rule === 'condition') {
    for (const [pattern, word] of reasons) {
      const found = pattern.exec(message);
      if (found) return word(found[1] ?? '');
    }
  }
  return words[rule] ?? unsupported[rule.replace(/^unsupported\./, '')] ?? any;
}

export const isKnown = (rule: string): boolean => rule in words || rule.startsWith('unsupported.');
