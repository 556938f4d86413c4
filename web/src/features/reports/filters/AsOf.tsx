/** The day that a report is told as of: claims as they stood at its end. */
import { Trans, useLingui } from '@lingui/react/macro';
import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';

import { Apply } from '../../../ui/filters/Apply';
import { Chip } from '../../../ui/filters/Chip';
import { useFormat } from '../../../ui/format';
import { isDay } from '../period';

interface Props {
  day: string | undefined;
  /** The last day that there is. */
  today: string;
  isOpen: boolean;
  open: () => void;
  close: () => void;
  remove: () => void;
  change: (day: string) => void;
}

export function AsOf({ day, today, change, ...chip }: Props) {
  const { t } = useLingui();
  const format = useFormat();
  const before = useRef(day);
  const { close } = chip;
  // Its button, to which the focus goes back, is there for good only once the address tells the day.
  useEffect(() => {
    if (before.current !== day) close();
    before.current = day;
  }, [day, close]);
  return (
    <Chip label={t`As of`} text={day === undefined ? null : format.day(day)} {...chip}>
      <AsOfForm day={day ?? ''} today={today} change={change} close={chip.close} />
    </Chip>
  );
}

function AsOfForm({ day, today, change, close }: Pick<Props, 'today' | 'change' | 'close'> & { day: string }) {
  const { t } = useLingui();
  const [text, setText] = useState(day);
  const [isBad, setIsBad] = useState(false);
  const apply = () => {
    if (!isDay(text) || text > today) return setIsBad(true);
    if (text === day) close();
    else change(text);
  };
  return (
    <Apply apply={apply}>
      <TextInput
        type="date"
        label={t`At the end of the day`}
        data-autofocus
        value={text}
        error={isBad && t`A day up to today is expected.`}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <p className="hint">
        <Trans>Claims are counted as they stood then, whatever has become of them since.</Trans>
      </p>
    </Apply>
  );
}
