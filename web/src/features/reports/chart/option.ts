/** What ECharts is told of a chart: numbers by the user's language, labels beside the colours, patterns in them. */
import type { EChartsCoreOption } from 'echarts/core';

import { FONT, widthOf } from './measure';
import { step, type Palette } from './palette';
import { isNarrow, legendGap, legendHeight, legendName, type ChartSpec, type Series } from './spec';
import { timeStep } from './timeStep';

export interface Look {
  palette: Palette;
  number: (value: number) => string;
  percent: (value: number) => string;
  /** Of the whole chart, in pixels. */
  width: number;
  description: string;
  /** Stands above the chart, where it goes alone. */
  title?: string;
}

/** Beyond so many bars their labels would cover one another. */
const LABELLED = 26;
/** With less room for each, in pixels, some of the categories' names are left out. */
const LEAST = 52;

export function optionOf(spec: ChartSpec, look: Look): EChartsCoreOption {
  const { palette, width, description, title } = look;
  const names = { type: 'category', data: [...spec.categories], inverse: spec.lies, axisTick: { show: false }, axisLine: { lineStyle: { color: palette.faint } }, axisLabel: nameLabel(spec, look) };
  const [x, y] = spec.lies ? [valueAxes(spec, look), names] : [names, valueAxes(spec, look)];
  return {
    animation: false,
    backgroundColor: title === undefined ? 'transparent' : palette.page,
    textStyle: { fontFamily: FONT, color: palette.text },
    aria: { enabled: true, label: { description }, decal: { show: spec.series.length > 1, decals: decals.map((each) => ({ ...each, color: palette.pattern })) } },
    ...(title !== undefined && { title: { text: title, left: 12, top: 8, textStyle: { color: palette.text, fontSize: 16, fontFamily: FONT } } }),
    grid: { left: 8, right: rightOf(spec, look), top: (title === undefined ? 12 : 44) + (legendHeight(spec, width) || (spec.lies ? 0 : 10)), bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    legend: { show: spec.series.length > 1, top: title === undefined ? 4 : 38, left: 4, width: width - 8, itemGap: legendGap(width), formatter: (name: string) => legendName(name, width), textStyle: { color: palette.text, fontSize: 12 } },
    tooltip: { trigger: 'axis', confine: true, axisPointer: { type: 'shadow' }, backgroundColor: palette.page, borderColor: palette.faint, textStyle: { color: palette.text, fontSize: 13 } },
    xAxis: x,
    yAxis: y,
    series: spec.series.map((series, at) => drawn(series, at, spec, look)),
  };
}

/** Patterns beside the colours, each unlike its neighbours. */
const decals = [
  { symbol: 'none' },
  { dashArrayX: [1, 0], dashArrayY: [2, 6], rotation: -Math.PI / 4 },
  { symbol: 'circle', dashArrayX: [[8, 8], [0, 8, 8, 0]], dashArrayY: [6, 0], symbolSize: 0.6 },
  { dashArrayX: [1, 0], dashArrayY: [2, 6], rotation: Math.PI / 4 },
  { dashArrayX: [1, 0], dashArrayY: [2, 5] },
  { symbol: 'rect', dashArrayX: [[6, 6], [0, 6, 6, 0]], dashArrayY: [6, 0], symbolSize: 0.5 },
  { symbol: 'triangle', dashArrayX: [[9, 9], [0, 9, 9, 0]], dashArrayY: [7, 2], symbolSize: 0.7 },
];

/** Values stand behind lying bars, and what is marked behind the end of its line. */
function rightOf(spec: ChartSpec, look: Look): number {
  const told = (spec.marks ?? []).map((mark) => widthOf(nameOfMark(mark, look)));
  return told.length > 0 ? 16 + Math.max(...told) : spec.lies ? 56 : 12;
}

/** Where there is little room, the words above the chart must do. */
function nameOfMark({ name, value }: { name: string; value: number }, { number, width }: Look): string {
  return isNarrow(width) ? number(Math.round(value * 10) / 10) : `${name} ${number(Math.round(value * 10) / 10)}`;
}

export function colourOf({ colour }: Pick<Series, 'colour'>, palette: Palette): string {
  if (typeof colour === 'object') return step(palette, colour.step);
  return typeof colour === 'number' ? (palette.series[colour % palette.series.length] ?? palette.other) : palette[colour];
}

function nameLabel(spec: ChartSpec, { palette, width }: Look) {
  const base = { color: palette.text, fontSize: 12, hideOverlap: true };
  const whole = { ...base, hideOverlap: false, interval: 0, overflow: 'truncate' };
  if (spec.lies) return { ...whole, width: Math.min(240, Math.round(width * 0.36)) };
  if (spec.named) return { ...whole, width: 150, rotate: isNarrow(width) ? 90 : 40 };
  const room = (width - 60) / spec.categories.length - 6;
  return room > LEAST ? { ...base, interval: 0, width: room, overflow: 'break', lineHeight: 15 } : base;
}

function valueAxes(spec: ChartSpec, look: Look) {
  const { palette, number, percent } = look;
  const steps = isNarrow(look.width) ? 3 : 5;
  const axis = (ofShares: boolean, lines: boolean) => ({
    type: 'value',
    min: 0,
    ...(ofShares ? { max: 1 } : { minInterval: spec.tell ? undefined : 1, max: spec.marks && Math.ceil(1.05 * highestOf(spec)) }),
    ...(spec.isTime && timeStep(highestOf(spec), steps)),
    splitNumber: steps,
    splitLine: { show: lines, lineStyle: { color: palette.faint } },
    axisLabel: { color: palette.text, fontSize: 12, hideOverlap: true, formatter: ofShares ? percent : (spec.tell ?? number) },
  });
  const main = axis(spec.ofShares ?? false, true);
  return spec.series.some(({ isShare }) => isShare) ? [main, axis(true, false)] : main;
}

/** Limits may be above every point. */
function highestOf({ series, marks = [] }: ChartSpec): number {
  const values = series.flatMap((each) => each.values.map((value) => value ?? 0));
  return Math.max(...values, ...marks.map(({ value }) => value));
}

function drawn(series: Series, at: number, spec: ChartSpec, look: Look) {
  const { palette, number, percent } = look;
  const colour = colourOf(series, palette);
  const tell = series.isShare || spec.ofShares ? percent : (spec.tell ?? number);
  const told = (value: unknown) => (typeof value === 'number' ? tell(value) : '–');
  const isLine = series.line ?? false;
  const [valueAxis, stack] = [series.isShare ? 1 : 0, spec.stacked && !isLine ? 'all' : undefined];
  const bars = spec.categories.length * (spec.stacked ? 1 : spec.series.filter(({ line }) => !line).length);
  return {
    type: isLine ? 'line' : 'bar',
    name: series.name,
    id: String(at),
    [spec.lies ? 'xAxisIndex' : 'yAxisIndex']: valueAxis,
    stack,
    data: series.values.map((value, index) => point(value, index, series, spec, palette)),
    cursor: series.wheres ? 'pointer' : 'default',
    itemStyle: { color: colour, ...(!isLine && { borderColor: palette.page, borderWidth: spec.stacked ? 1 : 0 }) },
    emphasis: { disabled: true },
    ...(isLine && { lineStyle: { color: colour, width: 2.5, type: lines[at % lines.length] }, symbol: series.bare ? 'none' : symbols[at % symbols.length], symbolSize: 7, showAllSymbol: true }),
    barMaxWidth: 44,
    label: { show: !spec.stacked && !isLine && bars <= LABELLED, position: spec.lies ? 'right' : 'top', color: palette.text, fontSize: 12, formatter: ({ value }: { value: unknown }) => told(value) },
    labelLayout: { hideOverlap: true },
    tooltip: { valueFormatter: told },
    ...(at === 0 && spec.marks && { markLine: marked(spec, look) }),
  };
}

const lines = ['solid', 'dashed', 'dotted'] as const;
const symbols = ['circle', 'diamond', 'triangle', 'rect'] as const;

/** A point that stands out has a frame, or another shape and size: not only a colour. */
function point(value: number | null, index: number, series: Series, spec: ChartSpec, palette: Palette) {
  if (series.line && !series.bare && spec.alarms?.includes(index)) return { value, symbol: 'diamond', symbolSize: 15, itemStyle: { color: palette.alarm, borderColor: palette.text, borderWidth: 1.5 } };
  if (!series.line && spec.worst === index) return { value, itemStyle: { borderColor: palette.alarm, borderWidth: 2.5 } };
  const colour = series.colours?.[index];
  return colour === undefined ? { value } : { value, itemStyle: { color: colourOf({ colour }, palette) } };
}

function marked({ marks = [] }: ChartSpec, look: Look) {
  const { palette } = look;
  return {
    silent: true,
    symbol: 'none',
    label: { position: 'end', color: palette.text, fontSize: 12, formatter: ({ name, value }: { name: string; value: unknown }) => nameOfMark({ name, value: Number(value) }, look) },
    data: marks.map(({ name, value }, at) => ({ name, yAxis: value, lineStyle: { color: at === 0 ? palette.text : palette.alarm, type: at === 0 ? 'solid' : 'dashed', width: 1.5 } })),
  };
}
