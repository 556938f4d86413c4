/** Each kind of notifications with two boxes: in the app, by e-mail. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, Table } from '@mantine/core';
import { useState } from 'react';

import type { Settings } from './documents';
import { byMail, grouped, inApp, wayOf, type Kind, type Way } from './kinds';
import type { Save } from './NotificationChoicesPage';
import { kindWords, wayWords } from './words';

interface Props {
  settings: Settings;
  save: Save;
}

export function KindTable({ settings: { choices }, save }: Props) {
  const { t } = useLingui();
  const choose = (kind: Kind, way: Way) => save({ choices: [{ kind, way }] });
  const chosen = choices.filter(({ isDefault }) => !isDefault);
  return (
    <>
      <Table className="notification-kinds" verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>
              <span className="unseen">
                <Trans>What happens</Trans>
              </span>
            </Table.Th>
            <Table.Th>{t(wayWords.APP)}</Table.Th>
            <Table.Th>{t(wayWords.EMAIL)}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        {grouped(choices).map(({ label, choices }) => (
          <Table.Tbody key={label.id}>
            <Table.Tr>
              <Table.Th colSpan={3} scope="rowgroup" className="notification-group">
                {t(label)}
              </Table.Th>
            </Table.Tr>
            {choices.map(({ kind, way }) => (
              <Row key={kind} kind={kind} way={way} choose={choose} />
            ))}
          </Table.Tbody>
        ))}
      </Table>
      {chosen.length > 0 && (
        <div>
          <Button
            variant="default"
            onClick={() => void save({ choices: chosen.map(({ kind }) => ({ kind, way: null })) })}
          >
            <Trans>Back to the defaults</Trans>
          </Button>
        </div>
      )}
    </>
  );
}

interface RowProps {
  kind: Kind;
  way: Way;
  choose: (kind: Kind, way: Way) => Promise<void>;
}

function Row({ kind, way: kept, choose }: RowProps) {
  const { t } = useLingui();
  // What was ticked shows at once; when it is saved, or was not, what is kept shows again.
  const [wanted, setWanted] = useState<Way | null>(null);
  const way = wanted ?? kept;
  const want = (next: Way) => {
    setWanted(next);
    void choose(kind, next).then(() => setWanted((now) => (now === next ? null : now)));
  };
  const label = t(kindWords[kind]);
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        {label}
      </Table.Th>
      <Table.Td>
        <Checkbox
          aria-label={t`${label}: in the app`}
          checked={inApp(way)}
          onChange={({ currentTarget: { checked } }) => want(wayOf(checked, byMail(way)))}
        />
      </Table.Td>
      <Table.Td>
        <Checkbox
          aria-label={t`${label}: by e-mail`}
          checked={byMail(way)}
          onChange={({ currentTarget: { checked } }) => want(wayOf(inApp(way), checked))}
        />
      </Table.Td>
    </Table.Tr>
  );
}
