/** What one is told, in which ways and when; each choice is saved as it is made. */
import '@mantine/core/styles/Checkbox.layer.css';

import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Stack } from '@mantine/core';
import { useCallback, useEffect, useRef } from 'react';
import { useQuery } from 'urql';

import { useChange } from '../../../api/change';
import type { NotificationSettingsUpdateInput } from '../../../api/generated/graphql';
import { PageHeader } from '../../../ui/PageHeader';
import { Loading, NotFound, StateView } from '../../../ui/StateView';
import { toast, toastFaults } from '../../../ui/toasts';
import { Panel } from '../Panel';
import { settingsDocument, updateDocument, type Settings } from './documents';
import { KindTable } from './KindTable';
import { MailForm } from './MailForm';

export type Save = (changed: Omit<NotificationSettingsUpdateInput, 'expectedVersion'>) => Promise<void>;

export function NotificationChoicesPage() {
  const { t } = useLingui();
  const [{ data, error }, again] = useQuery({ query: settingsDocument, requestPolicy: 'cache-and-network' });
  return (
    <Stack>
      <PageHeader title={t`Notifications`} />
      <StateView
        data={data}
        error={error}
        retry={() => again({ requestPolicy: 'network-only' })}
        loading={<Loading rows={10} />}
      >
        {({ notificationSettings }) => (notificationSettings ? <Choices settings={notificationSettings} /> : <NotFound />)}
      </StateView>
    </Stack>
  );
}

function Choices({ settings }: { settings: Settings }) {
  const { t } = useLingui();
  const save = useSave(settings.version);
  return (
    <>
      <Panel title={t`E-mail`} id="mail" about={t`What you have read in the app is not sent any more.`}>
        <MailState settings={settings} />
        <MailForm settings={settings} save={save} />
      </Panel>
      <Panel title={t`What I am told`} id="kinds" about={t`You are never told of what you have done yourself.`}>
        <KindTable settings={settings} save={save} />
      </Panel>
    </>
  );
}

/** Save one choice after the other, each on the version that the one before has made. */
function useSave(version: number): Save {
  const { t } = useLingui();
  const [update] = useChange(updateDocument);
  const known = useRef(version);
  const last = useRef<Promise<void>>(Promise.resolve());
  useEffect(() => {
    known.current = version;
  }, [version]);
  return useCallback(
    (changed) => {
      const act = async () => {
        const { done, payload, faults } = await update({ input: { expectedVersion: known.current, ...changed } });
        known.current = payload?.notificationSettings?.version ?? known.current;
        if (done) toast({ text: t`Saved` });
        // Whoever was faster: the page shows what holds now, to be chosen anew.
        else toastFaults(faults);
      };
      last.current = last.current.then(act);
      return last.current;
    },
    [update, t],
  );
}

/** Whether e-mail comes at all, and where. */
function MailState({ settings: { isMailOn, email, mailProblem } }: { settings: Settings }) {
  const { t } = useLingui();
  if (!isMailOn) {
    return (
      <Alert color="gray" title={t`This installation sends no e-mail`}>
        <Trans>An administrator can name a mail server. Until then you are told in the app alone.</Trans>
      </Alert>
    );
  }
  if (!email) {
    return (
      <Alert color="yellow" title={t`Your e-mail address is not known`}>
        <Trans>An administrator can add it to your account. Until then you are told in the app alone.</Trans>
      </Alert>
    );
  }
  return (
    <>
      <p className="settings-text">
        <Trans>E-mail goes to {email}.</Trans>
      </p>
      {mailProblem && (
        <Alert color="red" title={t`The last letter could not be sent`}>
          {mailProblem}
        </Alert>
      )}
    </>
  );
}
