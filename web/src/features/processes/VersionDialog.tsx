/** A version as it was published, and what it changed. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack } from '@mantine/core';
import { useQuery } from 'urql';

import { Dialog } from '../../ui/Dialog';
import { RouteMap } from './diagram/RouteMap';
import { Loading, StateView } from '../../ui/StateView';
import { Changes } from './design/Changes';
import { download } from './design/files';
import { versionDocument } from './documents';

interface Props {
  version: { id: string; number: number };
  before: { id: string; number: number } | null;
  /** For the file. */
  name: string;
  close: () => void;
}

export default function VersionDialog({ version, before, name, close }: Props) {
  const { t } = useLingui();
  const { number } = version;
  const [{ data, error }, retry] = useQuery({ query: versionDocument, variables: { id: version.id } });
  const [{ data: older }] = useQuery({ query: versionDocument, variables: { id: before?.id ?? '' }, pause: !before });
  const xml = data?.processVersion?.xml;
  const old = older?.processVersion?.xml;
  return (
    <Dialog title={t`Version ${number}`} close={close} size="xl">
      <StateView data={xml} error={error} retry={() => retry({ requestPolicy: 'network-only' })} loading={<Loading rows={6} />}>
        {(shown) => (
          <Stack>
            {before && old !== undefined ? <Changes before={old} after={shown} /> : <RouteMap xml={shown} label={t`Version ${number}`} />}
            <Group justify="flex-end">
              <Button variant="default" onClick={() => download(`${name}-${number}`, shown)}>
                <Trans>Export</Trans>
              </Button>
            </Group>
          </Stack>
        )}
      </StateView>
    </Dialog>
  );
}
