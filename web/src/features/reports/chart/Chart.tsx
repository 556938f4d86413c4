/** A chart: drawn when its library is there, anew with the theme, the language and the width; a press opens what is counted. */
import { useComputedColorScheme } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useRef, useState } from 'react';

import { useFormat } from '../../../ui/format';
import { useOpening } from '../things';
import type { Drawing } from './engine';
import { dark, light } from './palette';
import { heightOf, type ChartSpec } from './spec';

interface Props {
  spec: ChartSpec;
  /** What it shows, in a sentence: for those who do not see it. */
  description: string;
}

/** Until it is measured. */
const WIDE = 900;

export function Chart({ spec, description }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const [width, setWidth] = useState(0);
  const scheme = useComputedColorScheme();
  const format = useFormat();
  const navigate = useNavigate();
  const open = useOpening();
  const pick = useEffectEvent((series: number, at: number) => {
    const { wheres, thing } = spec.series[series] ?? {};
    const where = wheres?.[at];
    if (where) void navigate(open(where, thing));
  });

  useEffect(() => {
    const element = place.current;
    if (!element) return;
    let begun: Drawing | null = null;
    let isOver = false;
    const watch = new ResizeObserver(() => {
      begun?.resize();
      setWidth(element.clientWidth);
    });
    void import('./engine').then(({ begin }) => {
      if (isOver) return;
      begun = begin(element, (series, at) => pick(series, at));
      setDrawing(begun);
    });
    watch.observe(element);
    return () => {
      isOver = true;
      watch.disconnect();
      begun?.end();
    };
  }, []);

  useEffect(() => {
    if (!drawing || width === 0) return;
    drawing.draw(spec, { palette: scheme === 'dark' ? dark : light, number: format.number, percent: format.percent, width, description });
  }, [drawing, spec, scheme, format, width, description]);

  return <div ref={place} role="img" aria-label={description} className="report-chart" data-drawn={(drawing && width > 0) || undefined} style={{ height: heightOf(spec, width || WIDE) }} />;
}
