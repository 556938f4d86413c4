/** One template: its text, and beside it the paper that it makes. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Badge, Stack } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useQuery } from 'urql';

import { languages } from '../../../ui/LanguageField';
import { PageHeader } from '../../../ui/PageHeader';
import { Failure, Loading, NotFound } from '../../../ui/StateView';
import { words } from '../../../ui/words';
import { templateDocument, type Template } from './documents';
import { TemplateEditor } from './TemplateEditor';

const route = getRouteApi('/shell/settings/templates/$id');

export function TemplatePage() {
  const { id } = route.useParams();
  const [{ data, error }, retry] = useQuery({ query: templateDocument, variables: { id }, requestPolicy: 'cache-and-network' });
  const again = () => retry({ requestPolicy: 'network-only' });
  if (!data) return error ? <Failure page error={error} retry={again} /> : <Loading rows={1} height={480} />;
  const { documentTemplate } = data;
  return documentTemplate ? <Card key={documentTemplate.id} template={documentTemplate} /> : <NotFound page action={<Back />} />;
}

function Back() {
  return (
    <Anchor component={Link} to="/settings/templates" size="sm">
      <Trans>All templates</Trans>
    </Anchor>
  );
}

function Card({ template }: { template: Template }) {
  const { t } = useLingui();
  const { kind, language, isChanged } = template;
  return (
    <Stack>
      <div>
        <Back />
        <PageHeader title={`${t(words.PaperKind[kind])}, ${languages[language] ?? language}`}>
          {isChanged && <Badge variant="light">{t`Changed here`}</Badge>}
        </PageHeader>
      </div>
      <TemplateEditor template={template} />
    </Stack>
  );
}
