/** What is selected, how to select all that match, and what can be done with them; it comes with the first selection. */
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';

import type { ClaimWhereInput } from '../../api/generated/graphql';
import { useFormat } from '../../ui/format';
import { BulkActions } from './bulk/BulkActions';
import { sizeOf, type Selection } from './selection';
import type { Count } from './useCounts';

interface Props {
  selection: Selection;
  total: Count | null;
  all: () => void;
  clear: () => void;
  where: ClaimWhereInput;
  text: string | null;
  /** After a change: what was selected has its answers. */
  done: () => void;
}

export default function SelectionBar({ selection, total, all, clear, ...change }: Props) {
  const { t } = useLingui();
  const format = useFormat();
  const size = sizeOf(selection);
  const matching = total && `${format.number(total.count)}${total.isLeast ? '+' : ''}`;
  return (
    <div role="region" aria-label={t`Selection`} className="claims-selection">
      <strong role="status">
        {selection.kind === 'all' ? t`All ${matching} selected` : plural(size, { one: '# selected', other: '# selected' })}
      </strong>
      {selection.kind === 'some' && total && total.count > size && (
        <Button variant="subtle" size="compact-sm" onClick={all}>
          <Trans>Select all {matching} that match</Trans>
        </Button>
      )}
      <Button variant="subtle" color="gray" size="compact-sm" onClick={clear}>
        <Trans>Clear the selection</Trans>
      </Button>
      <BulkActions selection={selection} {...change} />
    </div>
  );
}
