/** A chart as reports tell it, without a library: what the figures are, and what each opens. */
import type { Thing } from '../things';
import { widthOf } from './measure';

export interface Series {
  name: string;
  values: readonly (number | null)[];
  /** What opens each value. */
  wheres?: readonly (object | null)[];
  /** What its values count, where that is not what the report does. */
  thing?: Thing;
  /** A place in the palette; a step from little to much, 0 to 1; or the groups that are grey in every chart. */
  colour: number | 'other' | 'unset' | 'alarm' | { step: number };
  /** Of the values of which some are other groups than they are. */
  colours?: readonly Series['colour'][];
  /** Drawn as a line over columns. */
  line?: boolean;
  /** The line alone, without its points: it stands for all of them. */
  bare?: boolean;
  /** It is measured in shares, 0 to 1, on an axis of its own. */
  isShare?: boolean;
}

export interface ChartSpec {
  categories: readonly string[];
  series: readonly Series[];
  /** Categories are names, not parts of time: they stand aslant, all of them. */
  named?: boolean;
  /** Bars lie, with the categories' names before them. */
  lies?: boolean;
  stacked?: boolean;
  /** All values are shares, 0 to 1. */
  ofShares?: boolean;
  /** Values are seconds: the axis goes by whole minutes, hours and days. */
  isTime?: boolean;
  /** How a value is told, where it is no plain number. */
  tell?: (value: number) => string;
  /** The category that stands out. */
  worst?: number;
  /** Categories out of the ordinary. */
  alarms?: readonly number[];
  /** Lines across: limits, means. */
  marks?: readonly { name: string; value: number }[];
}

const BAR = 30;
const TALL = 320;

/** In pixels, of a chart so wide: as many as lying bars and the legend need. */
export function heightOf(spec: ChartSpec, width: number): number {
  const { lies, named, stacked, categories, series } = spec;
  const legend = legendHeight(spec, width);
  if (!lies) return TALL + (named ? 60 : 0) + Math.max(0, legend - ONE_LINE);
  const side = stacked ? 1 : series.length;
  return 40 + legend + categories.length * (side > 1 ? 20 * side + 12 : BAR);
}

/** Before each name of a legend, and around them all. */
const [MARK, AROUND] = [30, 22];
const ONE_LINE = 32;

export const isNarrow = (width: number) => width < 520;
export const legendGap = (width: number) => (isNarrow(width) ? 8 : 16);

/** A name, as far as a legend has room for it. */
export function legendName(name: string, width: number): string {
  const room = width - MARK - AROUND;
  if (widthOf(name) <= room) return name;
  let most = name.length - 1;
  while (most > 1 && widthOf(`${name.slice(0, most)}…`) > room) most -= 1;
  return `${name.slice(0, most)}…`;
}

/** The names of several series stand above them, in as many lines as they need. */
export function legendHeight({ series }: ChartSpec, width: number): number {
  if (series.length < 2) return 0;
  const [gap, room] = [legendGap(width), width - AROUND];
  let [lines, used] = [1, 0];
  for (const { name } of series) {
    const wide = MARK + widthOf(legendName(name, width));
    if (used > 0 && used + wide > room) [lines, used] = [lines + 1, 0];
    used += wide + gap;
  }
  return lines * (14 + gap) + 2;
}
