/** What an event, or a receive task, waits for or causes. */
import { useLingui } from '@lingui/react/macro';
import { Checkbox, NativeSelect } from '@mantine/core';

import { kindOf, list, markOf, text, type Piece } from '../bpmn';
import { expression, extension, refer, referred, setAttributes, setExpression, type Defined } from '../pieces';
import type { Chosen } from './chosen';
import { Kept } from './Kept';
import { Section } from './Section';
import { VariableSelect } from './VariableSelect';

export function EventMark(chosen: Chosen) {
  const { t } = useLingui();
  const { designer, shape, piece } = chosen;
  const kind = kindOf(piece);
  const [definition] = list(piece, 'eventDefinitions');
  const mark = markOf(piece);
  const interrupts = kind === 'boundaryEvent' && mark !== 'error';
  const setInterrupts = (cancelActivity: boolean) => designer.services('modeling').updateProperties(shape, { cancelActivity });
  if (kind === 'receiveTask') return <Referred {...chosen} holder={piece} what="message" />;
  if (kind === 'sendTask' && !extension(piece, 'Service')) return <Referred {...chosen} holder={piece} what="message" />;
  return (
    <>
      {definition && mark === 'timer' && <Timer {...chosen} holder={definition} />}
      {definition && (mark === 'message' || mark === 'signal' || mark === 'error') && (
        <Referred {...chosen} holder={definition} what={mark} />
      )}
      {definition && mark === 'link' && (
        <Section title={t`Link`}>
          <Kept
            label={t`Name of the link`}
            value={text(definition, 'name')}
            keep={(name) => designer.services('modeling').updateModdleProperties(shape, definition, { name })}
          />
        </Section>
      )}
      {interrupts && (
        <Checkbox
          size="xs"
          label={t`It ends the task`}
          checked={piece.get('cancelActivity') !== false}
          onChange={(event) => setInterrupts(event.currentTarget.checked)}
        />
      )}
    </>
  );
}

function Referred({ designer, shape, piece, holder, what }: Chosen & { holder: Piece; what: Defined }) {
  const { t } = useLingui();
  const titles = { message: t`Message`, signal: t`Signal`, error: t`Error` };
  const labels = { message: t`Name of the message`, signal: t`Name of the signal`, error: t`Code of the error` };
  return (
    <Section title={titles[what]}>
      <Kept
        label={labels[what]}
        description={what === 'error' ? t`Without a code any error is caught` : undefined}
        value={referred(holder, what)}
        keep={(name) => refer(designer, shape, holder, what, name)}
      />
      {what === 'message' && (
        <VariableSelect
          label={t`Found by the value of`}
          description={t`A message reaches the process whose variable has the value it carries.`}
          value={text(extension(piece, 'Correlation'), 'variable')}
          keep={(variable) => setAttributes(designer, shape, piece, 'Correlation', { variable })}
          facts
        />
      )}
    </Section>
  );
}

function Timer({ designer, shape, holder }: Chosen & { holder: Piece }) {
  const { t } = useLingui();
  const at = expression(holder, 'timeDate') ? 'timeDate' : 'timeDuration';
  const write = (property: string, body: string) =>
    designer.together(() => {
      for (const each of ['timeDate', 'timeDuration']) setExpression(designer, shape, holder, each, each === property ? body : '');
    });
  const value = expression(holder, at);
  return (
    <Section title={t`Timer`}>
      <NativeSelect
        size="xs"
        label={t`It waits`}
        value={at}
        data={[
          { value: 'timeDuration', label: t`for a while` },
          { value: 'timeDate', label: t`until a moment` },
        ]}
        onChange={(event) => write(event.currentTarget.value, value)}
      />
      <Kept
        label={at === 'timeDate' ? t`Moment` : t`How long`}
        description={at === 'timeDate' ? t`As 2027-01-31T09:00+03:00, or the name of a variable` : t`As P2D (two days), PT4H (four hours), or the name of a variable`}
        value={value}
        keep={(body) => write(at, body)}
        spellCheck={false}
      />
    </Section>
  );
}
