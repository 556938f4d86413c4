/**
 * Colours of charts, light and dark: after Okabe and Ito, told apart by those who see no red, green or blue; each stands
 * out from its page by 3:1. The others and the unknown are grey in every chart.
 */
export interface Palette {
  page: string;
  text: string;
  faint: string;
  series: readonly string[];
  other: string;
  unset: string;
  alarm: string;
}

export const light: Palette = {
  page: '#ffffff',
  text: '#1f2430',
  faint: '#d5d9e0',
  series: ['#0072b2', '#c25500', '#00855f', '#a86f00', '#a64d80', '#2b88bd'],
  other: '#6d7684',
  unset: '#8b93a1',
  alarm: '#c92a2a',
};

export const dark: Palette = {
  page: '#1b1e25',
  text: '#dfe3ea',
  faint: '#3a404c',
  series: ['#4aa8e0', '#f08c4a', '#2fbf97', '#e8b13a', '#e29ac3', '#93cdf1'],
  other: '#98a1b0',
  unset: '#7a8393',
  alarm: '#ff8787',
};
