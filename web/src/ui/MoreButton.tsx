/** The button of what is done with a record now and then. */
import { useLingui } from '@lingui/react/macro';
import { ActionIcon } from '@mantine/core';
import type { ComponentPropsWithRef } from 'react';

import { Icon } from './icons';

export function MoreButton(props: Omit<ComponentPropsWithRef<'button'>, 'color' | 'style'>) {
  const { t } = useLingui();
  return (
    <ActionIcon aria-haspopup="menu" {...props} variant="default" size={30} aria-label={t`More`}>
      <Icon name="more" size={16} />
    </ActionIcon>
  );
}
