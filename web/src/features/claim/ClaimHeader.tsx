/** Number and subject, and what can be done with the claim as a whole. */
import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Button, Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';

import { Icon } from '../../ui/icons';
import { useTitle } from '../../ui/PageHeader';
import { fields } from '../../ui/wordsOfHistory';
import { OpenField } from './FieldRow';
import type { Edits } from './useEdits';

interface Props {
  edits: Edits;
  copyLink: () => void;
  /** The menu of what is done more rarely. */
  menu: ReactNode;
}

export function ClaimHeader({ edits, copyLink, menu }: Props) {
  const { t } = useLingui();
  const { number, title, viewerPermissions } = edits.claim;
  useTitle(`${number} ${title}`);
  return (
    <>
      <div className="card-header">
        <Title order={1} size="h3" className="card-title">
          <span className="figures card-number">{number}</span> {title}
          {viewerPermissions.canUpdate && !edits.isOpen('title') && (
            <>
              {'\u00A0' /* it stays beside the last word */}
              <ActionIcon
                id="field-title"
                variant="subtle"
                color="gray"
                size="sm"
                className="card-acts"
                aria-label={t`Change the subject`}
                onClick={() => edits.begin('title')}
              >
                <Icon name="edit" size={15} />
              </ActionIcon>
            </>
          )}
        </Title>
        <Group gap="xs" wrap="nowrap" className="card-acts">
          <Button variant="default" size="xs" visibleFrom="sm" leftSection={<Icon name="link" size={14} />} onClick={copyLink}>
            <Trans>Copy link</Trans>
          </Button>
          {menu}
        </Group>
      </div>
      {edits.isOpen('title') && <OpenField name="title" label={fields.title ? t(fields.title) : ''} edits={edits} />}
    </>
  );
}
