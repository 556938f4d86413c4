/** Who would get a task addressed to a role: told before it is given. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';

import { graphql } from '../../../api/generated';
import type { WhoGetsQuery } from '../../../api/generated/graphql';
import { useFormat } from '../../../ui/format';
import { words } from '../../../ui/words';
import { nameOf, others } from './names';

const document = graphql(`
  query WhoGets($role: ID!, $main: ID, $additional: ID) {
    performerPreview(role: $role, mainObject: $main, additionalObject: $additional) {
      match
      isHung
      totalCount
      performers {
        isAbsent
        isDeputyAbsent
        user {
          id
          name
        }
        deputy {
          id
          name
        }
      }
    }
  }
`);

type Preview = NonNullable<WhoGetsQuery['performerPreview']>;
const NAMED = 6;

interface Props {
  role: string;
  main: string | undefined;
  additional: string | undefined;
}

export function WhoGets({ role, main, additional }: Props) {
  const { t } = useLingui();
  const variables = { role, main: main ?? null, additional: additional ?? null };
  const [{ data }] = useQuery({ query: document, variables, requestPolicy: 'cache-and-network' });
  const preview = data?.performerPreview;
  return (
    <p role="status" aria-label={t`Who will get this?`} className="performer-told" data-warns={preview?.isHung || undefined}>
      {preview && <Told preview={preview} />}
    </p>
  );
}

function Told({ preview: { isHung, match, performers, totalCount } }: { preview: Preview }) {
  const { t } = useLingui();
  const format = useFormat();
  const named = performers.slice(0, NAMED).map((each) => nameOf(each));
  const names = format.list(totalCount > NAMED ? [...named, others(totalCount - NAMED)] : named);
  if (!isHung)
    return (
      <>
        <b>
          <Trans>Will get it:</Trans>
        </b>{' '}
        {names} <span className="performer-match">({t(words.AddressMatch[match]).toLocaleLowerCase()})</span>
      </>
    );
  return named.length > 0 ? (
    <Trans>Nobody performs this role. The coordinators will be asked to name somebody: {names}.</Trans>
  ) : (
    <Trans>Nobody performs this role, and there are no coordinators: the task would hang.</Trans>
  );
}
