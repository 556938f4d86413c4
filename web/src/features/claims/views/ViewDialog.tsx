/** Names a view: a new one of what the list shows, or the one that is open. */
import '@mantine/core/styles/Checkbox.layer.css';

import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';

import { useChange } from '../../../api/change';
import { graphql } from '../../../api/generated';
import { Dialog } from '../../../ui/Dialog';
import { RestOfFaults, useFormFaults } from '../../../ui/formFaults';
import { toast } from '../../../ui/toasts';
import type { ClaimsSearch } from '../search';
import { updateDocument } from './ViewActions';
import { kept, PAGE, type SavedView } from './views';

const createDocument = graphql(`
  mutation SavedClaimViewCreate($input: SavedViewCreateInput!) {
    savedViewCreate(input: $input) {
      errors {
        ...Problems
      }
      savedView {
        id
        version
        name
        query
        isShared
        position
      }
    }
  }
`);

interface Props {
  /** The view to rename; none: a new one. */
  view: SavedView | undefined;
  search: ClaimsSearch;
  close: () => void;
  done: (view: { id: string; query: unknown } | null) => void;
}

export default function ViewDialog({ view, search, close, done }: Props) {
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
      : await create({ input: { page: PAGE, name, query: kept(search), isShared, idempotencyKey: `${key} ${name}` } });
    if (!faults.take(told.faults)) return;
    toast({ text: t`The view is saved` });
    done(view ? null : (told.payload?.savedView ?? null));
    close();
  };

  return (
    <Dialog title={view ? t`Rename the view` : t`Save as a view`} close={close} size="sm">
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
