/** A draft saves itself, and stops where somebody else has saved. */
import { beforeEach, expect, test, vi } from 'vitest';

import { Draft, type DraftState, type Saved } from './draft';

const save = vi.fn<(xml: string, version: number) => Promise<Saved>>();
const states: DraftState[] = [];
const conflict = { faults: [{ code: 'VERSION_CONFLICT' as const, path: [] }] };
const good = (version: number) => ({ version, faults: [] });

function made() {
  return new Draft({ version: 1, save, told: (state) => states.push(state) });
}

beforeEach(() => {
  vi.useFakeTimers();
  states.length = 0;
  save.mockReset();
});

test('several strokes are one save, with the version that the last one left', async () => {
  save.mockResolvedValueOnce(good(2)).mockResolvedValueOnce(good(3));
  const draft = made();
  draft.touch('a');
  draft.touch('b');
  await vi.advanceTimersByTimeAsync(2000);
  draft.touch('c');
  await vi.advanceTimersByTimeAsync(2000);
  expect(save.mock.calls).toEqual([
    ['b', 1],
    ['c', 2],
  ]);
  expect(states.at(-1)).toBe('saved');
});

test('a conflict stops saving, until ours or theirs is chosen', async () => {
  save.mockResolvedValueOnce(conflict).mockResolvedValueOnce(good(6));
  const draft = made();
  draft.touch('mine');
  expect(await draft.flush()).toBe(false);
  draft.touch('more of mine');
  await vi.advanceTimersByTimeAsync(5000);
  expect(save).toHaveBeenCalledTimes(1);
  expect(states.at(-1)).toBe('conflict');

  draft.goOn(5);
  expect(await draft.flush()).toBe(true);
  expect(save).toHaveBeenLastCalledWith('more of mine', 5);
});

test('what failed is tried again with the next stroke', async () => {
  save.mockResolvedValueOnce({ faults: [{ code: 'NETWORK', path: [] }] }).mockResolvedValueOnce(good(2));
  const draft = made();
  draft.touch('a');
  expect(await draft.flush()).toBe(false);
  expect(states.at(-1)).toBe('failed');
  expect(await draft.flush()).toBe(true);
  expect(save).toHaveBeenLastCalledWith('a', 1);
});
