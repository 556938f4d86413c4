/** The partner's fields as a form. What somebody else saved meanwhile is told, and stands at its field. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { useLayoutEffect, useRef } from 'react';
import { useQuery } from 'urql';

import { word } from '../../api/errors';
import { graphql } from '../../api/generated';
import { useFormat } from '../../ui/format';
import { useLeaveGuard } from '../../ui/useLeaveGuard';
import { FactsField } from './FactsField';
import { fieldNames, labels, type FieldName } from './fields';
import type { Partner } from './partner';
import { Shown } from './Shown';
import { useDetails, type Details } from './useDetails';

interface Props {
  partner: Partner;
  /** The field that has the focus. */
  first: FieldName;
  close: () => void;
}

export default function FactsForm({ partner, first, close }: Props) {
  const details = useDetails(partner, close);
  const { changed, busy, save, rest, takes } = details;
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    if (takes > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [takes]);
  useLeaveGuard(changed.length > 0);
  const press = (event: React.KeyboardEvent) => {
    if (event.defaultPrevented || (event.target instanceof HTMLElement && event.target.ariaExpanded === 'true')) return;
    if (event.key === 'Escape' && changed.length === 0) close();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the controls inside are heard here
    <form
      ref={form}
      noValidate
      onKeyDown={press}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack gap="sm">
        {fieldNames.map((name) => (
          <div key={name}>
            <FactsField name={name} details={details} autoFocus={name === first} />
            {details.contested.includes(name) && <Theirs name={name} details={details} />}
          </div>
        ))}
        <Clash details={details} />
        {rest.length > 0 && (
          <Alert color="red" role="alert" title={<Trans>This was not saved</Trans>}>
            <List size="sm">
              {rest.map((fault) => (
                <List.Item key={fault.code}>{word(fault)}</List.Item>
              ))}
            </List>
          </Alert>
        )}
        <Group justify="space-between">
          <Text size="sm" c="dimmed" role="status">
            <Plural value={changed.length} _0="Nothing changed yet" one="# change not saved" other="# changes not saved" />
          </Text>
          <Group gap="xs">
            <Button variant="default" onClick={close}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" loading={busy}>
              <Trans>Save</Trans>
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}

const whoDocument = graphql(`
  query WhoChangedPartner($id: ID!) {
    user(id: $id) {
      id
      name
    }
  }
`);

/** Somebody was faster. */
function Clash({ details: { clash, theirs, contested } }: { details: Details }) {
  const { t } = useLingui();
  const format = useFormat();
  const id = clash?.changedBy ?? '';
  const [{ data }] = useQuery({ query: whoDocument, variables: { id }, pause: !id.startsWith('usr') });
  if (!clash && theirs.length === 0) return null;
  const name = data?.user?.name;
  const fields = format.list(theirs.map((each) => t(labels[each])));
  return (
    <Alert color="yellow" role="alert" title={name ? t`${name} changed the partner meanwhile` : t`Somebody changed the partner meanwhile`}>
      {theirs.length > 0 && <Trans>Changed: {fields}.</Trans>}{' '}
      {contested.length > 0 ? (
        <Trans>Where you changed the same, choose which stays; then save again.</Trans>
      ) : (
        <Trans>Nothing of yours is lost: save again.</Trans>
      )}
    </Alert>
  );
}

/** What the field has become by somebody else, and a way to leave it so. */
function Theirs({ name, details }: { name: FieldName; details: Details }) {
  const { t } = useLingui();
  const label = t(labels[name]);
  return (
    <Group gap="xs" justify="space-between" wrap="nowrap" className="partner-theirs">
      <Text size="sm" component="div">
        <Trans>Theirs:</Trans> <Shown name={name} value={details.now[name]} />
      </Text>
      <Button size="compact-sm" variant="default" aria-label={t`Take theirs: ${label}`} onClick={() => details.yield(name)}>
        <Trans>Take theirs</Trans>
      </Button>
    </Group>
  );
}
