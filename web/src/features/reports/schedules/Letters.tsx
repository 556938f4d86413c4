/** What became of a schedule's letters, the latest first. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';

import { Loading, StateView } from '../../../ui/StateView';
import { Time } from '../../../ui/Time';
import { lettersDocument, type Schedule } from './documents';
import { words } from './words';

/** What the mailer says where it has no server; what else it says is the server's own. */
const NO_SERVER = 'no mail server is set';

export function Letters({ schedule: { id, name } }: { schedule: Schedule }) {
  const { t } = useLingui();
  const [{ data, error }, retry] = useQuery({ query: lettersDocument, variables: { id }, requestPolicy: 'cache-and-network' });
  return (
    <StateView data={data} error={error} retry={() => retry({ requestPolicy: 'network-only' })} loading={<Loading rows={2} height={28} />}>
      {({ reportSchedule }) => {
        const letters = reportSchedule?.deliveries.nodes ?? [];
        if (letters.length === 0) return <p className="schedule-none">{t`None are known any more.`}</p>;
        return (
          <ul className="schedule-letters" aria-label={t`Letters: ${name}`}>
            {letters.map(({ id: letter, dueAt, outcome, reason, problem, user }) => (
              <li key={letter} data-bad={outcome === 'FAILED' || undefined}>
                <Time value={dueAt} as="dateTime" />
                <strong>{user?.name ?? <Trans>somebody</Trans>}</strong>
                <span>
                  {t(words.ReportDeliveryOutcome[outcome])}
                  {reason && `: ${t(words.ReportDeliveryReason[reason])}`}
                  {problem && <span className="schedule-problem">{problem === NO_SERVER ? t`no mail server is set` : problem}</span>}
                </span>
              </li>
            ))}
          </ul>
        );
      }}
    </StateView>
  );
}
