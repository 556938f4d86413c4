/** Adding what comes next, and connecting, without the mouse. */
import { useLingui } from '@lingui/react/macro';
import { Button, Group, NativeSelect } from '@mantine/core';

import { useStepName } from '../../diagram/useStepName';
import { kinds, marks } from '../../diagram/words';
import { isNode, kindOf, markOf, type Shape } from '../bpmn';
import type { Chosen } from './chosen';
import { Section } from './Section';

const next = ['userTask', 'serviceTask', 'exclusiveGateway', 'parallelGateway', 'inclusiveGateway', 'timer', 'message', 'callActivity', 'subProcess', 'endEvent'];

function shapeOf(kind: string): Record<string, unknown> {
  if (kind === 'timer' || kind === 'message') {
    const definition = kind === 'timer' ? 'bpmn:TimerEventDefinition' : 'bpmn:MessageEventDefinition';
    return { type: 'bpmn:IntermediateCatchEvent', eventDefinitionType: definition };
  }
  return { type: `bpmn:${kind.charAt(0).toUpperCase()}${kind.slice(1)}`, ...(kind === 'subProcess' && { isExpanded: true }) };
}

export function NextSteps({ designer, shape, piece }: Chosen) {
  const { t } = useLingui();
  const nameOf = useStepName();
  const kind = kindOf(piece);
  const ends = kind === 'endEvent' || (kind === 'intermediateThrowEvent' && markOf(piece) === 'link');
  const named = ({ businessObject: each }: Shape) =>
    nameOf({ id: each.id, name: each.name ?? '', kind: kindOf(each), mark: markOf(each) });
  const others = designer
    .services('elementRegistry')
    .filter((other) => !other.labelTarget && other !== shape && isNode(kindOf(other.businessObject)))
    .filter((other) => designer.services('rules').allowed('connection.create', { source: shape, target: other }));

  const append = (given: string) => {
    const made = designer.services('autoPlace').append(shape, designer.services('elementFactory').createShape(shapeOf(given)));
    designer.go(made.id);
  };
  const connect = (id: string) => {
    const target = designer.services('elementRegistry').get(id);
    if (target) designer.services('modeling').connect(shape, target);
  };
  const remove = () => designer.services('modeling').removeElements([shape]);
  const word = (each: string) => {
    const found = kinds[each] ?? marks[each];
    return found ? t(found) : each;
  };
  return (
    <Section title={t`What follows`}>
      {!ends && (
        <NativeSelect
          size="xs"
          label={t`Add a step after it`}
          value=""
          data={[{ value: '', label: t`Choose…` }, ...next.map((each) => ({ value: each, label: word(each) }))]}
          onChange={(event) => event.currentTarget.value && append(event.currentTarget.value)}
        />
      )}
      {!ends && others.length > 0 && (
        <NativeSelect
          size="xs"
          label={t`Lead it to a step`}
          value=""
          data={[{ value: '', label: t`Choose…` }, ...others.map((other) => ({ value: other.id, label: named(other) }))]}
          onChange={(event) => event.currentTarget.value && connect(event.currentTarget.value)}
        />
      )}
      <Group>
        <Button size="xs" variant="default" color="red" onClick={remove}>
          {t`Remove`}
        </Button>
      </Group>
    </Section>
  );
}
