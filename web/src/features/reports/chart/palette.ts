/**
 * Colours of charts, light and dark: after Okabe and Ito, any two told apart by those who see no red, green or blue; each
 * stands out from its page by 3:1. The others and the unknown are grey in every chart.
 */
export interface Palette {
  page: string;
  text: string;
  faint: string;
  series: readonly string[];
  /** From the faintest step to the strongest, for what goes from little to much. */
  ramp: readonly [string, string];
  other: string;
  unset: string;
  alarm: string;
  /** Of the patterns on the colours. */
  pattern: string;
}

export const light: Palette = {
  page: '#ffffff',
  text: '#1f2430',
  faint: '#d5d9e0',
  series: ['#0072b2', '#c25500', '#026742', '#c18740', '#a04778', '#3c9ad0'],
  ramp: ['#3c9ad0', '#0d1b36'],
  other: '#434951',
  unset: '#8b93a1',
  alarm: '#c92a2a',
  pattern: 'rgba(255,255,255,0.45)',
};

export const dark: Palette = {
  page: '#1b1e25',
  text: '#dfe3ea',
  faint: '#3a404c',
  series: ['#4aa8e0', '#f08c4a', '#47d09e', '#e5ac2c', '#feb2d2', '#93d3fd'],
  ramp: ['#3f6f94', '#f2f9ff'],
  other: '#8f98a5',
  unset: '#6b7080',
  alarm: '#ff8787',
  pattern: 'rgba(0,0,0,0.4)',
};

/** A step of the ramp, from 0 to 1. */
export function step({ ramp: [from, to] }: Palette, part: number): string {
  const channel = (at: number) => {
    const [one = 0, other = 0] = [from, to].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16));
    return Math.round(one + (other - one) * part).toString(16).padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
