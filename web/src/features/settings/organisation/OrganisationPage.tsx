/** The settings that the whole installation shares; who may not change them reads them. */
import { useLingui } from '@lingui/react/macro';
import { Stack } from '@mantine/core';
import { useQuery } from 'urql';

import { useCan } from '../../../app/viewer';
import { PageHeader } from '../../../ui/PageHeader';
import { Loading, NotFound, StateView } from '../../../ui/StateView';
import { Facts } from '../Facts';
import { languages } from '../../../ui/LanguageField';
import { Panel } from '../Panel';
import { organisationDocument, type Organisation } from './documents';
import { GeneralForm } from './GeneralForm';
import { SwitchForm } from './SwitchForm';

export function OrganisationPage() {
  const { t } = useLingui();
  const mayWrite = useCan('admin');
  const [{ data, error }, retry] = useQuery({ query: organisationDocument, requestPolicy: 'cache-and-network' });
  return (
    <Stack>
      <PageHeader title={t`Organisation`} />
      <StateView
        data={data}
        error={error}
        retry={() => retry({ requestPolicy: 'network-only' })}
        loading={<Loading rows={3} height={160} />}
      >
        {({ organisation }) =>
          organisation ? mayWrite ? <Forms organisation={organisation} /> : <Reading organisation={organisation} /> : <NotFound />
        }
      </StateView>
    </Stack>
  );
}

function Forms({ organisation }: { organisation: Organisation }) {
  const { t } = useLingui();
  return (
    <>
      <Panel title={t`General`} id="general">
        <GeneralForm organisation={organisation} />
      </Panel>
      <Panel title={t`Claims`} id="claims">
        <SwitchForm
          organisation={organisation}
          field="recordsClaims"
          label={t`Record customers' claims`}
          about={t`Off, claims disappear from the app and the API refuses every operation on them. Nothing is deleted: switched on again, all of them are back.`}
          question={{
            title: t`Switch claims off?`,
            text: t`Nobody can read or change claims until they are switched on again. The data stays.`,
            action: t`Switch off`,
            danger: true,
          }}
        />
      </Panel>
      <Panel title={t`What agents see`} id="agents">
        <SwitchForm
          organisation={organisation}
          field="agentsReadAll"
          label={t`Agents read all claims`}
          about={t`Off, an agent sees the claims of their own department and those below it only.`}
        />
      </Panel>
    </>
  );
}

function Reading({ organisation }: { organisation: Organisation }) {
  const { t } = useLingui();
  const { name, language, timeZone, currency, recordsClaims, agentsReadAll } = organisation;
  const answer = (on: boolean) => (on ? t`Yes` : t`No`);
  return (
    <Panel title={t`General`} id="general" about={t`Administrators can change these.`}>
      <Facts
        facts={[
          [t`Name`, name],
          [t`Default language`, languages[language]],
          [t`Time zone`, timeZone],
          [t`Currency`, currency],
          [t`Record customers' claims`, answer(recordsClaims)],
          ...(agentsReadAll === null ? [] : [[t`Agents read all claims`, answer(agentsReadAll)] as const]),
        ]}
      />
    </Panel>
  );
}
