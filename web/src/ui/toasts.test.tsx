import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { MantineProvider } from '@mantine/core';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';

import { messages } from '../locales/en.po';
import { toast, toastFaults, Toasts } from './toasts';

i18n.loadAndActivate({ locale: 'en', messages });

beforeEach(() => {
  vi.useFakeTimers();
  render(
    <I18nProvider i18n={i18n}>
      <MantineProvider env="test">
        <Toasts />
      </MantineProvider>
    </I18nProvider>,
  );
});

function pass(milliseconds: number) {
  act(() => {
    vi.advanceTimersByTime(milliseconds);
  });
}

test('what was done is told for a while', () => {
  act(() => toast({ text: 'Saved' }));
  expect(screen.getByRole('status')).toHaveTextContent('Saved');
  pass(7000);
  expect(screen.queryByText('Saved')).toBeNull();
});

test('what failed stays until it is dismissed, and is told once', () => {
  const fault = { code: 'FORBIDDEN', path: [] } as const;
  act(() => toastFaults([fault, fault]));
  pass(60_000);
  expect(screen.getAllByRole('alert')).toHaveLength(1);
  fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('an action is offered, and ends its toast', () => {
  const undo = vi.fn<() => void>();
  act(() => toast({ text: 'Archived', action: { label: 'Undo', run: undo } }));
  pass(60_000);
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(undo).toHaveBeenCalledOnce();
  expect(screen.queryByText('Archived')).toBeNull();
});
