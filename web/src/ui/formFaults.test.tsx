import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { MantineProvider, TextInput } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';

import type { Fault } from '../api/errors';
import { messages } from '../locales/en.po';
import { RestOfFaults, useFormFaults } from './formFaults';

i18n.loadAndActivate({ locale: 'en', messages });

function Form({ answer }: { answer: Fault[] }) {
  const faults = useFormFaults(['title', 'partnerId'], { partnerId: () => 'Choose a partner.' });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        faults.take(answer);
      }}
    >
      <RestOfFaults of={faults} />
      <TextInput label="Title" {...faults.field('title')} onChange={() => faults.clear('title')} />
      <TextInput label="Partner" {...faults.field('partnerId')} />
      <button type="submit">Save</button>
    </form>
  );
}

async function saved(answer: Fault[]) {
  render(
    <I18nProvider i18n={i18n}>
      <MantineProvider env="test">
        <Form answer={answer} />
      </MantineProvider>
    </I18nProvider>,
  );
  await userEvent.type(screen.getByLabelText('Title'), 'Broken cups');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
}

test('every fault stands at its field, and the first wrong field has the focus', async () => {
  await saved([
    { code: 'REQUIRED', path: ['input', 'partnerId'] },
    { code: 'TOO_LONG', path: ['title'], max: '250' },
  ]);
  expect(screen.getByLabelText('Title')).toHaveAccessibleDescription('At most 250 characters.');
  expect(screen.getByLabelText('Partner')).toHaveAccessibleDescription('Choose a partner.');
  expect(screen.getByLabelText('Title')).toHaveFocus();
  expect(screen.getByLabelText('Title')).toHaveValue('Broken cups');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('putting a field right forgets its fault and leaves the focus there', async () => {
  await saved([
    { code: 'TOO_LONG', path: ['title'], max: '250' },
    { code: 'REQUIRED', path: ['partnerId'] },
  ]);
  await userEvent.type(screen.getByLabelText('Title'), '!');
  expect(screen.getByLabelText('Title')).toBeValid();
  expect(screen.getByLabelText('Title')).toHaveFocus();
  expect(screen.getByLabelText('Partner')).toBeInvalid();
});

test('what belongs to no field is told above them', async () => {
  await saved([
    { code: 'VERSION_CONFLICT', path: [] },
    { code: 'OPTION_OFF', path: [] },
  ]);
  expect(screen.getByRole('alert')).toHaveTextContent('Somebody changed the record meanwhile.');
  expect(screen.getByRole('alert')).toHaveTextContent('Claims are switched off');
});
