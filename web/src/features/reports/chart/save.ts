/** Files made in the browser: a chart as SVG or PNG, a table as CSV. */
import type { Look } from './option';
import { heightOf, type ChartSpec } from './spec';

const WIDTH = 960;
const SHARP = 2;

export type ImageKind = 'svg' | 'png';

export async function saveChart(kind: ImageKind, spec: ChartSpec, look: Omit<Look, 'width'>, name: string) {
  const { picture } = await import('./engine');
  const height = heightOf(spec, WIDTH) + 60;
  const svg = new Blob([picture(spec, { ...look, width: WIDTH }, height)], { type: 'image/svg+xml' });
  save(kind === 'svg' ? svg : await painted(svg, height), `${name}.${kind}`);
}

async function painted(svg: Blob, height: number): Promise<Blob> {
  const address = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [WIDTH * SHARP, height * SHARP];
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large.'))), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

export function save(blob: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
