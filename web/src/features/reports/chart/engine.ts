/** ECharts with what charts of reports need of it, drawn as SVG; it comes when the first chart is shown. */
import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TitleComponent, TooltipComponent } from 'echarts/components';
import { init, use as equip, type EChartsType } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';

import { optionOf, type Look } from './option';
import type { ChartSpec } from './spec';

equip([BarChart, LineChart, GridComponent, LegendComponent, TitleComponent, TooltipComponent, MarkLineComponent, AriaComponent, LabelLayout, SVGRenderer]);

export interface Drawing {
  draw: (spec: ChartSpec, look: Look) => void;
  resize: () => void;
  end: () => void;
}

/** Draw into an element; `pick` is called with the series and the place of what is pressed. */
export function begin(place: HTMLElement, pick: (series: number, at: number) => void): Drawing {
  const chart: EChartsType = init(place, null, { renderer: 'svg' });
  chart.on('click', ({ seriesIndex, dataIndex }) => {
    if (seriesIndex !== undefined) pick(seriesIndex, dataIndex);
  });
  return {
    draw: (spec, look) => chart.setOption(optionOf(spec, look), { notMerge: true }),
    resize: () => chart.resize(),
    end: () => chart.dispose(),
  };
}

/** The chart by itself, as a picture: its text is SVG. */
export function picture(spec: ChartSpec, look: Look, height: number): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: look.width, height });
  chart.setOption(optionOf(spec, look));
  const text = chart.renderToSVGString();
  chart.dispose();
  return text;
}
