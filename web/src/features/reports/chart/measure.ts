/** How wide a text of a chart is, in pixels: measured where there is a screen, guessed elsewhere. */
export const FONT = 'system-ui, Noto Sans, DejaVu Sans, sans-serif'; // without quotes: ECharts writes it into an attribute
const SIZE = 12;
const LETTER = 7.5;

let pen: CanvasRenderingContext2D | null | undefined;

export function widthOf(text: string): number {
  if (typeof document === 'undefined') return text.length * LETTER;
  pen ??= document.createElement('canvas').getContext('2d');
  if (!pen) return text.length * LETTER;
  pen.font = `${SIZE}px ${FONT}`;
  return pen.measureText(text).width;
}
