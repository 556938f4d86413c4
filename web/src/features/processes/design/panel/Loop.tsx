/** Whether a step runs several times: for each item of a list, or so often. */
import { useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';

import { text, type Piece } from '../bpmn';
import { expression, setExpression } from '../pieces';
import type { Chosen } from './chosen';
import { Kept } from './Kept';
import { Section } from './Section';
import { VariableSelect } from './VariableSelect';

export function Loop(chosen: Chosen) {
  const { t } = useLingui();
  const { designer, shape, piece } = chosen;
  const loop = piece.get('loopCharacteristics') as Piece | undefined;
  const mode = loop ? (loop.get('isSequential') === true ? 'sequential' : 'parallel') : '';
  const modeling = designer.services('modeling');
  const choose = (given: string) => {
    if (loop && given) modeling.updateModdleProperties(shape, loop, { isSequential: given === 'sequential' });
    else {
      const properties = { isSequential: given === 'sequential' };
      const made = given ? designer.services('moddle').create('bpmn:MultiInstanceLoopCharacteristics', properties) : undefined;
      if (made) made.$parent = piece;
      modeling.updateProperties(shape, { loopCharacteristics: made });
    }
  };
  return (
    <Section title={t`Repetition`}>
      <NativeSelect
        size="xs"
        label={t`How often`}
        value={mode}
        data={[
          { value: '', label: t`Once` },
          { value: 'parallel', label: t`Several times at once` },
          { value: 'sequential', label: t`Several times one after another` },
        ]}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {loop && <Turns {...chosen} loop={loop} />}
    </Section>
  );
}

function Turns({ designer, shape, loop }: Chosen & { loop: Piece }) {
  const { t } = useLingui();
  const moddle = designer.services('moddle');
  const update = (properties: Record<string, unknown>) => designer.services('modeling').updateModdleProperties(shape, loop, properties);
  const { id } = shape;
  const item = loop.get('inputDataItem') as Piece | undefined;
  // BPMN refers to data by id; a variable is no element of the file, so one stands in for it that is written nowhere.
  const collection = (name: string) => update({ loopDataInputRef: name ? moddle.create('bpmn:Property', { id: name }) : undefined });
  const setItem = (name: string) => {
    const made = name ? moddle.create('bpmn:DataInput', { id: `item_${id}`, name }) : undefined;
    update({ inputDataItem: made });
  };
  return (
    <>
      <VariableSelect label={t`For each item of`} value={text(loop.get('loopDataInputRef') as Piece | undefined, 'id')} keep={collection} facts />
      <Kept label={t`The item is called`} value={text(item, 'name') || text(item, 'id')} keep={setItem} spellCheck={false} />
      <Kept
        label={t`Or so often`}
        description={t`A number, or the name of a variable`}
        value={expression(loop, 'loopCardinality')}
        keep={(body) => setExpression(designer, shape, loop, 'loopCardinality', body)}
      />
      <Kept
        label={t`It ends early when`}
        description={t`A condition, as votes.${id}.yes >= 2`}
        value={expression(loop, 'completionCondition')}
        keep={(body) => setExpression(designer, shape, loop, 'completionCondition', body)}
        lines={2}
        spellCheck={false}
      />
    </>
  );
}
