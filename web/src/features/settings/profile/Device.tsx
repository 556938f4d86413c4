/** What this browser alone keeps: the theme, and whether keys without Ctrl act. */
import { useLingui } from '@lingui/react/macro';
import { NativeSelect, Stack, Switch, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';

import { useSingleKeys } from '../../../app/keys';
import { Panel } from '../Panel';

export function Device() {
  const { t } = useLingui();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [keysAct, letKeysAct] = useSingleKeys();
  return (
    <Panel title={t`This device`} id="device" about={t`Kept in this browser only, and at once.`}>
      <Stack>
        <NativeSelect
          maw={352}
          label={t`Theme`}
          value={colorScheme}
          onChange={(event) => setColorScheme(event.currentTarget.value as MantineColorScheme)}
          data={[
            { value: 'auto', label: t`As in the system` },
            { value: 'light', label: t`Light` },
            { value: 'dark', label: t`Dark` },
          ]}
        />
        <Switch
          checked={keysAct}
          onChange={(event) => letKeysAct(event.currentTarget.checked)}
          label={t`Keys without Ctrl`}
          description={t`Switch them off if speech input or another program presses them by mistake.`}
        />
      </Stack>
    </Panel>
  );
}
