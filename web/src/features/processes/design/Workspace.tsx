/** The sheet with its tools, what is set of the chosen element beside it, and what is wrong below. */
import '@mantine/core/styles/Tabs.layer.css';
import '../diagram/diagram.css';
import './design.css';

import { useLingui } from '@lingui/react/macro';
import { Tabs } from '@mantine/core';
import { useEffect, useMemo, useState, type ReactNode } from 'react';

import type { ProcessSubjectKind } from '../../../api/generated/graphql';
import { stepsOf } from '../diagram/model';
import { Steps } from '../diagram/Steps';
import { Loading, Message } from '../../../ui/StateView';
import { factsOf, handlersOf } from '../catalogue';
import type { Designer } from './modeler';
import { CatalogueProvider } from './panel/chosen';
import { Panel } from './panel/Panel';
import { ProblemList } from './ProblemList';
import { Toolbar } from './Toolbar';
import { useDesigner } from './useDesigner';
import { useProblems } from './useProblems';

interface Props {
  xml: string;
  subjectKind: ProcessSubjectKind | null;
  /** Processes that a step may call. */
  processes: readonly { key: string; name: string }[];
  changed: (xml: string) => void;
  opened: (designer: Designer | null) => void;
  children?: ReactNode;
}

export function Workspace({ xml, subjectKind, processes, changed, opened, children }: Props) {
  const { t } = useLingui();
  const problems = useProblems(subjectKind);
  const [text, setText] = useState(xml);
  const { ask, found } = problems;
  const { host, designer, shape, failed } = useDesigner({
    xml,
    changed: (open) => {
      // As it is now: the sheet may be gone when it is saved.
      void open.text().then((now) => {
        setText(now);
        changed(now);
        ask(now);
      });
    },
  });
  useEffect(() => {
    opened(designer);
    if (designer) void designer.text().then(ask);
  }, [designer, opened, ask]);
  useEffect(() => {
    const ofElements = (found ?? []).flatMap(({ elementId, isWarning }) =>
      elementId ? [[elementId, isWarning ? 'has-warning' : 'has-problem'] as const] : [],
    );
    designer?.mark(new Map(ofElements.toReversed()));
  }, [designer, found]);
  const steps = useMemo(() => stepsOf(text), [text]);
  const catalogue = useMemo(
    () => ({ handlers: handlersOf(subjectKind), facts: factsOf(subjectKind), processes, variables: [] }),
    [subjectKind, processes],
  );

  return (
    <div className="design">
      <div className="design-bar">
        <Toolbar designer={designer} />
        {children}
      </div>
      <div className="diagram design-sheet" role="group" aria-label={t`Diagram`}>
        <div ref={host} className="diagram-paper" hidden={failed} />
        {failed && (
          <Message title={t`This file cannot be opened as a diagram`} role="alert">
            {t`It is no BPMN 2.0, or it is damaged. Import another one.`}
          </Message>
        )}
      </div>
      <Tabs defaultValue="properties" className="design-side" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="properties">{t`Properties`}</Tabs.Tab>
          <Tabs.Tab value="steps">{t`Steps`}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="properties" className="design-panel">
          <CatalogueProvider value={catalogue}>
            {designer ? <Panel designer={designer} shape={shape} /> : !failed && <Loading rows={6} />}
          </CatalogueProvider>
        </Tabs.Panel>
        <Tabs.Panel value="steps" className="design-panel">
          <Steps steps={steps} chosen={shape?.id ?? null} choose={(id) => designer?.go(id)} label={t`Steps`} />
        </Tabs.Panel>
      </Tabs>
      <ProblemList designer={designer} problems={problems} />
    </div>
  );
}
