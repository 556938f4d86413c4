/** Names a view: a new one of what the page shows, or the one that is open. */
import '@mantine/core/styles/Checkbox.layer.css';

import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';

import { useChange } from '../../api/change';
import { graphql } from '../../api/generated';
import { Dialog } from '../Dialog';
import { RestOfFaults, useFormFaults } from '../formFaults';
import { toast } from '../toasts';
import { updateDocument } from './ViewActions';
import type { SavedView, ViewWords } from './views';

const createDocument = graphql(`
  mutation SavedViewCreate($input: SavedViewCreateInput!) {
    savedViewCreate(input: $input) {
      errors {
        ...Problems
      }
      savedView {
        ...SavedViewTab
      }
    }
  }
`);

interface Props {
  /** The view to rename; none: a new one. */
  view: SavedView | undefined;
  page: string;
  words: ViewWords;
  query: object;
  close: () => void;
  made: (view: SavedView) => void;
}

export default function ViewDialog({ view, page, words, query, close, made }: Props) {
  const { t } = useLingui();
  const [name, setName] = useState(view?.name ?? '');
  const [isShared, setIsShared] = useState(false);
  const [key] = useState(() => crypto.randomUUID());
  const [create, creating] = useChange(createDocument);
  const [update, updating] = useChange(updateDocument);
  const faults = useFormFaults(['name']);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (creating || updating) return;
    if (!name.trim()) return void faults.take([{ code: 'REQUIRED', path: ['name'] }]);
    const told = view
      ? await update({ input: { id: view.id, expectedVersion: view.version, name } })
      : await create({ input: { page, name, query, isShared, idempotencyKey: `${key} ${name}` } });
    if (!faults.take(told.faults)) return;
    toast({ text: t(words.saved) });
    if (!view && told.payload?.savedView) made(told.payload.savedView);
    close();
  };

  return (
    <Dialog title={t(view ? words.rename : words.save)} close={close} size="sm">
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <RestOfFaults of={faults} />
          <TextInput
            label={t`Name`}
            required
            data-autofocus
            maxLength={250}
            value={name}
            onChange={({ currentTarget: { value } }) => {
              faults.clear('name');
              setName(value);
            }}
            {...faults.field('name')}
          />
          {!view && (
            <Checkbox label={t`Share with the staff`} checked={isShared} onChange={({ currentTarget: { checked } }) => setIsShared(checked)} />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" loading={creating || updating}>
              <Trans>Save</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
