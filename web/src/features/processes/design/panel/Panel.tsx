/** What can be set of the element that is chosen; of the process as a whole when none is. */
import '@mantine/core/styles/Checkbox.layer.css';

import { useLingui } from '@lingui/react/macro';

import { isActivity, isEvent, isNode, kindOf, text, type Piece, type Shape } from '../bpmn';
import type { Designer } from '../modeler';
import { processOf, variablesOf } from '../pieces';
import { Called } from './Called';
import { CatalogueProvider, useCatalogue, type Chosen } from './chosen';
import { Condition } from './Condition';
import { EventMark } from './EventMark';
import { FormFields } from './FormFields';
import { General } from './General';
import { Kept } from './Kept';
import { Loop } from './Loop';
import { NextSteps } from './NextSteps';
import { Outcomes } from './Outcomes';
import { Performer } from './Performer';
import { Section } from './Section';
import { Service } from './Service';
import { Variables } from './Variables';

export function Panel({ designer, shape }: { designer: Designer; shape: Shape | null }) {
  const process = processOf(designer);
  const catalogue = useCatalogue();
  const variables = process ? variablesOf(process) : [];
  return (
    <CatalogueProvider value={{ ...catalogue, variables }}>
      {shape ? <OfElement key={shape.id} {...{ designer, shape }} piece={shape.businessObject} /> : process && <OfProcess {...{ designer, process }} />}
    </CatalogueProvider>
  );
}

function OfElement(chosen: Chosen) {
  const kind = kindOf(chosen.piece);
  const isTask = kind === 'userTask' || kind === 'manualTask';
  const isStart = kind === 'startEvent' && chosen.piece.$parent?.$type === 'bpmn:Process';
  return (
    <>
      <General {...chosen} />
      {(isTask || kind === 'lane') && <Performer {...chosen} />}
      {isTask && <Outcomes {...chosen} />}
      {(isTask || isStart) && <FormFields {...chosen} />}
      {(kind === 'serviceTask' || kind === 'sendTask') && <Service {...chosen} />}
      {kind === 'callActivity' && <Called {...chosen} />}
      {(isEvent(kind) || kind === 'receiveTask' || kind === 'sendTask') && <EventMark {...chosen} />}
      {kind === 'sequenceFlow' && <Condition {...chosen} />}
      {isActivity(kind) && <Loop {...chosen} />}
      {isNode(kind) && <NextSteps {...chosen} />}
    </>
  );
}

function OfProcess({ designer, process }: { designer: Designer; process: Piece }) {
  const { t } = useLingui();
  const root = designer.services('canvas').getRootElement();
  const rename = (name: string) => designer.services('modeling').updateModdleProperties(root, process, { name });
  return (
    <>
      <Section title={t`Process`}>
        <Kept label={t`Name in the diagram`} value={text(process, 'name')} keep={rename} />
        <p className="hint">{t`Choose an element to set what it does.`}</p>
      </Section>
      <Variables designer={designer} shape={root} piece={process} />
    </>
  );
}
