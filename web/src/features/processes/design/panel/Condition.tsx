/** When a way is taken: a condition in CEL, or whenever no other way is. */
import { useLingui } from '@lingui/react/macro';
import { Button, Checkbox, Group } from '@mantine/core';

import { isActivity, kindOf, list, text, type Piece } from '../bpmn';
import { expression, extension, setExpression } from '../pieces';
import { useCatalogue, type Chosen } from './chosen';
import { Kept } from './Kept';
import { Section } from './Section';

export function Condition(chosen: Chosen) {
  const { t } = useLingui();
  const { designer, shape, piece } = chosen;
  const source = piece.get('sourceRef') as Piece | undefined;
  const kind = source ? kindOf(source) : '';
  const decides = kind === 'exclusiveGateway' || kind === 'inclusiveGateway' || isActivity(kind);
  const from = source && designer.services('elementRegistry').get(source.id);
  if (!source || !from || !decides) return null;
  const isDefault = source.get('default') === piece;
  const modeling = designer.services('modeling');
  const setDefault = (on: boolean) =>
    designer.together(() => {
      if (on) setExpression(designer, shape, piece, 'conditionExpression', '');
      modeling.updateProperties(from, { default: on ? piece : undefined });
    });
  const write = (body: string) => setExpression(designer, shape, piece, 'conditionExpression', body);
  return (
    <Section title={t`Condition`}>
      <Checkbox
        size="xs"
        label={t`Taken when no other way is`}
        checked={isDefault}
        onChange={(event) => setDefault(event.currentTarget.checked)}
      />
      {!isDefault && (
        <>
          <Kept
            label={t`Taken when`}
            description={t`CEL, as claim.amount > 100.0 && outcome == "yes"`}
            value={expression(piece, 'conditionExpression')}
            keep={write}
            lines={2}
            spellCheck={false}
          />
          <Suggested source={source} write={write} />
          <Known />
        </>
      )}
    </Section>
  );
}

/** The outcomes of the task before the decision: most conditions ask for one of them. */
function Suggested({ source, write }: { source: Piece; write: (body: string) => void }) {
  const before = isActivity(kindOf(source)) ? [source] : list(source, 'incoming').map((flow) => flow.get('sourceRef') as Piece | undefined);
  const outcomes = before.flatMap((task) => {
    const box = task && extension(task, 'Outcomes');
    return box ? list(box, 'outcomes').map((each) => ({ key: text(each, 'key'), label: text(each, 'label') })) : [];
  });
  if (outcomes.length === 0) return null;
  return (
    <Group gap={4}>
      {outcomes.map(({ key, label }) => (
        <Button key={key} size="compact-xs" variant="light" onClick={() => write(`outcome == "${key}"`)}>
          {label || key}
        </Button>
      ))}
    </Group>
  );
}

function Known() {
  const { t } = useLingui();
  const { variables, facts } = useCatalogue();
  const names = [...variables, ...facts].map(({ name }) => name);
  return (
    <details className="hint">
      <summary>{t`What a condition may ask`}</summary>
      <code>{['outcome', 'outcomes', 'votes', ...names].join(', ')}</code>
    </details>
  );
}
