/** How many claims there are of each status; pressed, they are those that the list shows. */
import { Trans, useLingui } from '@lingui/react/macro';

import type { ClaimStatus } from '../../../api/generated/graphql';
import { useFormat } from '../../../ui/format';
import { words } from '../../../ui/words';
import { includedIn, statusNames, type Count, type Counts } from '../useCounts';

interface Props {
  counts: Counts | null;
  status: string | undefined;
  change: (status: string | undefined) => void;
}

export function StatusCounts({ counts, status, change }: Props) {
  const { t } = useLingui();
  const included = status === undefined ? [] : includedIn(status);
  const toggle = (name: ClaimStatus) => {
    const next = statusNames.filter((each) => included.includes(each) !== (each === name));
    change(next.length === 0 || next.length === statusNames.length ? undefined : next.join(','));
  };
  return (
    <div role="group" aria-label={t`Status`} className="claims-counts">
      <button type="button" className="claims-count" aria-pressed={status === undefined} onClick={() => change(undefined)}>
        <Trans context="claims">All</Trans>
      </button>
      {statusNames.map((name) => (
        <button key={name} type="button" className="claims-count" aria-pressed={included.includes(name)} onClick={() => toggle(name)}>
          {t(words.ClaimStatus[name])} <Figure of={counts && (counts.of[name] ?? { count: 0, isLeast: false })} />
        </button>
      ))}
    </div>
  );
}

/** The figure keeps its room while it is on its way. */
function Figure({ of }: { of: Count | null }) {
  const format = useFormat();
  return <span className="claims-figure">{of && (of.isLeast ? `${format.number(of.count)}+` : format.number(of.count))}</span>;
}
