/** The partners that a system acts for: added one by one; none named means all of them. */
import { Trans, useLingui } from '@lingui/react/macro';
import { CloseButton, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';

import { PartnerPicker } from '../../../ui/pickers/PartnerPicker';
import { partnersDocument } from './documents';

interface Props {
  chosen: readonly string[];
  choose: (ids: readonly string[]) => void;
  error?: string;
}

const MOST = 100; // ids that the API names at once

export function PartnersField({ chosen, choose, error }: Props) {
  const { t } = useLingui();
  const [added, setAdded] = useState<Record<string, string>>({});
  const names = { ...useNames(chosen.filter((id) => !(id in added))), ...added };
  return (
    <Stack gap="xs" className="wide">
      <PartnerPicker
        label={t`Acts for partners`}
        description={chosen.length === 0 ? t`None named: for all of them` : t`For these only`}
        value={null}
        choose={(partner) => {
          if (!partner || chosen.includes(partner.id)) return;
          setAdded({ ...added, [partner.id]: partner.name });
          choose([...chosen, partner.id]);
        }}
        error={error}
      />
      {chosen.length > 0 && (
        <ul className="settings-chosen" aria-label={t`Acts for partners`}>
          {chosen.map((id) => (
            <li key={id}>
              <Group gap={4} wrap="nowrap">
                <Text size="sm">{names[id] ?? <Trans>a partner that is gone</Trans>}</Text>
                <CloseButton
                  size={24}
                  aria-label={t`Take out: ${names[id] ?? id}`}
                  onClick={() => choose(chosen.filter((each) => each !== id))}
                />
              </Group>
            </li>
          ))}
        </ul>
      )}
    </Stack>
  );
}

function useNames(ids: readonly string[]): Record<string, string> {
  const asked = ids.slice(0, MOST);
  const [{ data }] = useQuery({ query: partnersDocument, variables: { ids: asked }, pause: asked.length === 0 });
  const found = (data?.nodes ?? []).flatMap((node) => (node && 'name' in node ? [[node.id, node.name] as const] : []));
  return Object.fromEntries(found);
}
