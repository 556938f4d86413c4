import { expect, test } from 'vitest';

import { dark, light, step } from './palette';

type Triple = [number, number, number];
const linear = (hex: string): Triple => {
  const part = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
};
const luminance = ([r, g, b]: Triple) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

function contrast(one: string, other: string): number {
  const [a = 0, b = 0] = [luminance(linear(one)), luminance(linear(other))].toSorted((x, y) => y - x);
  return (a + 0.05) / (b + 0.05);
}

/** What those see who lack the cones for red, green or blue (Machado, Oliveira and Fernandes 2009). */
const sight: Record<string, [Triple, Triple, Triple]> = {
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

const f = (value: number) => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);

function lab(rgb: Triple): Triple {
  const [r, g, b] = rgb.map((each) => Math.min(1, Math.max(0, each))) as Triple;
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function seen(hex: string, matrix: [Triple, Triple, Triple]): Triple {
  const rgb = linear(hex);
  return lab(matrix.map((row) => row.reduce((sum, each, at) => sum + each * (rgb[at] ?? 0), 0)) as Triple);
}

test.each(Object.entries({ light, dark }))('the colours of the %s theme stand out from the page', (_, palette) => {
  const colours = [...palette.series, palette.other, palette.unset, palette.alarm];
  expect(colours.filter((colour) => contrast(colour, palette.page) < 3)).toEqual([]);
  expect(contrast(palette.text, palette.page)).toBeGreaterThan(7);
});

function apart(one: string, other: string, matrix: [Triple, Triple, Triple]): number {
  const [a, b] = [seen(one, matrix), seen(other, matrix)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

const eyes = Object.entries({ ...sight, 'all cones': [[1, 0, 0], [0, 1, 0], [0, 0, 1]] satisfies [Triple, Triple, Triple] });

test.each(Object.entries({ light, dark }))('any two colours differ to every eye: %s', (_, { series, other, unset }) => {
  const colours = [...series, other, unset];
  const pairs = colours.flatMap((one, at) => colours.slice(at + 1).map((two) => [one, two] as const));
  const alike = eyes.flatMap(([name, matrix]) => pairs.filter(([one, two]) => apart(one, two, matrix) < 15).map(([one, two]) => `${name}: ${one} ${two}`));
  expect(alike).toEqual([]);
});

test.each(Object.entries({ light, dark }))('steps of the ramp stand out, and differ from those beside them: %s', (_, palette) => {
  const steps = Array.from({ length: 8 }, (_none, at) => step(palette, at / 7));
  expect([steps[0], steps[7]]).toEqual(palette.ramp);
  expect(steps.filter((colour) => contrast(colour, palette.page) < 3)).toEqual([]);
  const alike = eyes.flatMap(([name, matrix]) => steps.slice(1).flatMap((colour, at) => (apart(colour, steps[at] ?? '', matrix) < 5 ? [`${name}: ${at}`] : [])));
  expect(alike).toEqual([]);
});
