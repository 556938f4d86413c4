/** What an element is called and what kind of step it is; the twin of bpmn-js's menu of kinds, for the keyboard. */
import { useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';

import { kinds, marks } from '../../diagram/words';
import { kindOf, list, markOf, text } from '../bpmn';
import type { Chosen } from './chosen';
import { Kept } from './Kept';
import { Section } from './Section';

const tasks = ['userTask', 'manualTask', 'serviceTask', 'sendTask', 'receiveTask', 'callActivity', 'task'];
const gateways = ['exclusiveGateway', 'parallelGateway', 'inclusiveGateway', 'eventBasedGateway'];
const events: Record<string, (string | null)[]> = {
  endEvent: [null, 'terminate', 'error', 'message', 'signal'],
  intermediateCatchEvent: ['timer', 'message', 'signal', 'link'],
  intermediateThrowEvent: [null, 'message', 'signal', 'link'],
  boundaryEvent: ['timer', 'message', 'signal', 'error'],
};

const typed = (kind: string) => `bpmn:${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;

export function General({ designer, shape, piece }: Chosen) {
  const { t } = useLingui();
  const kind = kindOf(piece);
  const { id } = piece;
  const rename = (name: string) => designer.services('modeling').updateProperties(shape, { name });
  return (
    <Section title={kinds[kind] ? t(kinds[kind]) : kind}>
      <Kept label={t`Name`} value={text(piece, 'name')} keep={rename} lines={1} />
      <KindChoice {...{ designer, shape, piece }} />
      <Documentation {...{ designer, shape, piece }} />
      <p className="hint">{t`Id: ${id}`}</p>
    </Section>
  );
}

function KindChoice({ designer, shape, piece }: Chosen) {
  const { t } = useLingui();
  const kind = kindOf(piece);
  const mark = markOf(piece);
  const replace = (type: string, given: string | null) => {
    const definition = given && typed(`${given}EventDefinition`);
    designer.services('bpmnReplace').replaceElement(shape, {
      type,
      ...(definition && { eventDefinitionType: definition }),
      ...(kind === 'boundaryEvent' && { cancelActivity: given === 'error' || piece.get('cancelActivity') }),
    });
  };
  const same = [tasks, gateways].find((group) => group.includes(kind));
  if (same) {
    const data = same.map((each) => ({ value: each, label: kinds[each] ? t(kinds[each]) : each }));
    return (
      <NativeSelect size="xs" label={t`Kind`} data={data} value={kind} onChange={(event) => replace(typed(event.currentTarget.value), null)} />
    );
  }
  const possible = events[kind];
  if (!possible) return null;
  const data = possible.map((each) => ({ value: each ?? '', label: each && marks[each] ? t(marks[each]) : t`no mark` }));
  return (
    <NativeSelect size="xs" label={t`Mark`} data={data} value={mark ?? ''} onChange={(event) => replace(piece.$type, event.currentTarget.value || null)} />
  );
}

function Documentation({ designer, shape, piece }: Chosen) {
  const { t } = useLingui();
  const [first] = list(piece, 'documentation');
  const keep = (words: string) => {
    const documentation = words ? [designer.services('moddle').create('bpmn:Documentation', { text: words })] : [];
    designer.services('modeling').updateProperties(shape, { documentation });
  };
  return <Kept label={t`Notes`} value={text(first, 'text')} keep={keep} lines={1} />;
}
