/** How claims look on paper: a template for each kind of paper and language. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Stack, Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';

import type { DocumentTemplatesQuery } from '../../../api/generated/graphql';
import { languages } from '../../../ui/LanguageField';
import { PageHeader } from '../../../ui/PageHeader';
import { Loading, StateView } from '../../../ui/StateView';
import { kinds } from '../../../ui/papers/paper';
import { words } from '../../../ui/words';
import { Panel } from '../Panel';
import { templatesDocument } from './documents';

type Node = DocumentTemplatesQuery['documentTemplates']['nodes'][number];

/** As they are used: the form first, the report last. */
const inOrder = (nodes: readonly Node[]) => nodes.toSorted((one, other) => kinds.indexOf(one.kind) - kinds.indexOf(other.kind));

export function TemplatesPage() {
  const { t } = useLingui();
  const [{ data, error }, retry] = useQuery({ query: templatesDocument, requestPolicy: 'cache-and-network' });
  return (
    <Stack>
      <PageHeader title={t`Document templates`} />
      <StateView data={data?.documentTemplates} error={error} retry={() => retry({ requestPolicy: 'network-only' })} loading={<Loading rows={6} height={40} />}>
        {({ nodes }) => (
          <Panel title={t`Papers`} about={t`A claim is printed by them from its card.`}>
            <div className="settings-table">
              <Table aria-label={t`Papers`}>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>
                      <Trans>Paper</Trans>
                    </Table.Th>
                    <Table.Th>
                      <Trans>Language</Trans>
                    </Table.Th>
                    <Table.Th>
                      <Trans>Template</Trans>
                    </Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {inOrder(nodes).map(({ id, kind, language, isChanged }) => (
                    <Table.Tr key={id}>
                      <Table.Th scope="row">
                        <Link to="/settings/templates/$id" params={{ id }} aria-label={`${t(words.PaperKind[kind])}, ${languages[language] ?? language}`}>
                          {t(words.PaperKind[kind])}
                        </Link>
                      </Table.Th>
                      <Table.Td>{languages[language] ?? language}</Table.Td>
                      <Table.Td>{isChanged ? <Badge variant="light">{t`Changed here`}</Badge> : <Trans>As shipped</Trans>}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </div>
          </Panel>
        )}
      </StateView>
    </Stack>
  );
}
