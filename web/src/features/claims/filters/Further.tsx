/** What a report's figure asks beside the filters; it can only be removed. */
import { Trans, useLingui } from '@lingui/react/macro';

import type { ClaimWhereInput } from '../../../api/generated/graphql';
import { useViewer } from '../../../app/viewer';
import { Chip } from '../../../ui/filters/Chip';
import { useFormat } from '../../../ui/format';
import { toField } from '../../../ui/moments';
import { nameOfField } from '../fieldNames';
import { fieldNames } from '../fields';

interface Props {
  of: ClaimWhereInput;
  isOpen: boolean;
  open: () => void;
  close: () => void;
  remove: () => void;
}

export function Further({ of, ...chip }: Props) {
  const { t } = useLingui();
  const format = useFormat();
  const { organisation } = useViewer();
  const then = of.asOf;
  // It is the moment after the day.
  const day = then && format.day(toField(new Date(Date.parse(then.at) - 1), organisation?.timeZone ?? 'UTC').slice(0, 10));
  const named = fieldNames.filter((name) => name in of).map((name) => t(nameOfField(name)));
  return (
    <Chip label={t`As counted by the report`} text={day ? t`as of ${day}` : named.length > 0 ? format.list(named) : t`further conditions`} {...chip}>
      <p className="hint">
        <Trans>The list shows exactly the claims of the figure that was opened. Take this out to see all that the other filters find.</Trans>
      </p>
    </Chip>
  );
}
