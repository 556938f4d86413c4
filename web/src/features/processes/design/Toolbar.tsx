/** The tools above the sheet: back and forth, zoom. */
import { useLingui } from '@lingui/react/macro';
import { ActionIcon, Group } from '@mantine/core';
import { useMemo } from 'react';

import { useCommands } from '../../../app/commands';
import { Icon, type IconName } from '../../../ui/icons';
import { fit, type Designer } from './modeler';

export function Toolbar({ designer }: { designer: Designer | null }) {
  const { t } = useLingui();
  const stack = designer?.services('commandStack');
  const canvas = designer?.services('canvas');
  useCommands(
    useMemo(
      () =>
        designer
          ? [
              { id: 'design.undo', group: t`Process`, label: t`Undo`, keys: 'Mod+z', run: () => designer.services('commandStack').undo() },
              { id: 'design.redo', group: t`Process`, label: t`Redo`, keys: 'Mod+y', run: () => designer.services('commandStack').redo() },
            ]
          : [],
      [t, designer],
    ),
  );
  const tool = (icon: IconName, label: string, run: () => void, enabled = true) => (
    <ActionIcon variant="default" size={30} aria-label={label} title={label} disabled={!designer || !enabled} onClick={run}>
      <Icon name={icon} size={16} />
    </ActionIcon>
  );
  return (
    <Group gap={4} role="toolbar" aria-label={t`Tools of the sheet`}>
      {tool('undo', t`Undo`, () => stack?.undo(), stack?.canUndo())}
      {tool('redo', t`Redo`, () => stack?.redo(), stack?.canRedo())}
      {tool('plus', t`Zoom in`, () => canvas?.zoom(canvas.zoom() * 1.25))}
      {tool('minus', t`Zoom out`, () => canvas?.zoom(canvas.zoom() * 0.8))}
      {tool('fit', t`Show all of it`, () => canvas && fit(canvas))}
    </Group>
  );
}
