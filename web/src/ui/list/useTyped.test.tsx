import { act, fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';

import { useTyped } from './useTyped';

const find = vi.fn<(words: string) => void>();

function Search({ words }: { words: string }) {
  const { typed, type } = useTyped(words, find);
  return <input aria-label="Find" value={typed} onChange={(event) => type(event.currentTarget.value)} />;
}

const field = () => screen.getByLabelText('Find');
const typed = (text: string) => fireEvent.change(field(), { target: { value: text } });

function rest() {
  act(() => {
    vi.advanceTimersByTime(250);
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  find.mockReset();
});

test('what was typed is told once it rests', () => {
  render(<Search words="" />);
  typed('ket');
  typed('kettle ');
  rest();
  expect(find.mock.calls).toEqual([['kettle']]);
  expect(field()).toHaveValue('kettle ');
});

test('who goes on typing while the address changes loses nothing', () => {
  const { rerender } = render(<Search words="" />);
  typed('ket');
  rest();
  typed('kett');
  rerender(<Search words="ket" />);
  expect(field()).toHaveValue('kett');
  rest();
  rerender(<Search words="kett" />);
  expect(field()).toHaveValue('kett');
});

test('an address that changes otherwise is shown', () => {
  const { rerender } = render(<Search words="" />);
  typed('kettle');
  rest();
  rerender(<Search words="kettle" />);
  rerender(<Search words="" />);
  expect(field()).toHaveValue('');
  rerender(<Search words="kettle" />);
  expect(field()).toHaveValue('kettle');
});

test('who takes back what was typed sees the address again', () => {
  const { rerender } = render(<Search words="" />);
  typed('k');
  typed('');
  rest();
  expect(find).not.toHaveBeenCalled();
  rerender(<Search words="kettle" />);
  expect(field()).toHaveValue('kettle');
});
