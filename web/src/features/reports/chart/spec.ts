/** A chart as reports tell it, without a library: what the figures are, and what each opens. */
import type { Thing } from '../things';

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

/** In pixels: as many as lying bars need. */
export function heightOf({ lies, named, stacked, categories, series }: ChartSpec): number {
  if (!lies) return named ? TALL + 60 : TALL;
  const side = stacked ? 1 : series.length;
  return 40 + legendHeight(series.length) + categories.length * (side > 1 ? 20 * side + 12 : BAR);
}

const legendHeight = (count: number) => (count > 1 ? 36 : 0);
