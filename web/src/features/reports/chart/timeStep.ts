/** The axis of lengths of time: its steps are whole minutes, hours or days. */
const [MINUTE, HOUR, DAY] = [60, 3_600, 86_400];
const steps = [...[1, 5, 10, 30].map((each) => each * MINUTE), ...[1, 2, 3, 6, 12].map((each) => each * HOUR), ...[1, 2, 3, 5, 7, 10, 14, 30, 60, 90, 180, 365].map((each) => each * DAY)];

/** For seconds up to `most`, in at most so many steps. */
export function timeStep(most: number, count: number): { interval: number; max: number } {
  const interval = steps.find((each) => each * count >= most) ?? 365 * DAY * Math.ceil(most / (365 * DAY * count));
  return { interval, max: interval * Math.max(1, Math.ceil(most / interval)) };
}
