/** The canvas within a page: opened when it is shown, told of each change, closed with the page. */
import { useLingui } from '@lingui/react/macro';
import { useEffect, useEffectEvent, useRef, useState } from 'react';

import type { Shape } from './bpmn';
import { openModeler, type Designer } from './modeler';
import { translated } from './translations';

interface Options {
  /** What is opened; another text is opened anew. */
  xml: string;
  changed: (designer: Designer) => void;
}

export function useDesigner({ xml, changed }: Options) {
  const { t } = useLingui();
  const host = useRef<HTMLDivElement>(null);
  const [designer, setDesigner] = useState<Designer | null>(null);
  const [shape, setShape] = useState<Shape | null>(null);
  const [failed, setFailed] = useState(false);
  /** Rises with each change: what shows the model shows it anew. */
  const [, setTick] = useState(0);
  const onChange = useEffectEvent((open: Designer) => {
    setTick((before) => before + 1);
    changed(open);
  });
  const label = t`The sheet: the arrows move what is chosen, Delete removes it; what can be drawn with the mouse can be added beside it, too`;
  const word = useEffectEvent((template: string, values?: Record<string, string>) => translated(template, t, values));

  useEffect(() => {
    let open: Designer | undefined;
    let gone = false;
    void import('./sheets').then(async () => {
      if (gone || !host.current) return;
      const made = openModeler({
        container: host.current,
        label,
        translate: (template, values) => word(template, values),
        changed: () => onChange(made),
        chosen: setShape,
      });
      open = made;
      const good = await made.open(xml);
      if (gone) return;
      setFailed(!good);
      setDesigner(good ? made : null);
    });
    return () => {
      gone = true;
      setDesigner(null);
      setShape(null);
      open?.destroy();
    };
    // The label is in the language of the app: another one opens the sheet anew, with its texts.
  }, [xml, label]);

  return { host, designer, shape, failed };
}
