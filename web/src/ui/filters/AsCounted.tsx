/** The chip of what a figure of a report counts; it can only be removed. */
import './filters.css';

import { useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';

import { Chip } from './Chip';

interface Props {
  /** What it asks about, in a few words. */
  text: string;
  remove: () => void;
  /** What the list shows while it stands. */
  children: ReactNode;
}

export function AsCounted({ text, remove, children }: Props) {
  const { t } = useLingui();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div role="group" aria-label={t`Filters`}>
      <Chip
        label={t`As counted by the report`}
        text={text || t`further conditions`}
        isOpen={isOpen}
        open={() => setIsOpen((now) => !now)}
        close={() => setIsOpen(false)}
        remove={remove}
      >
        <p className="hint">{children}</p>
      </Chip>
    </div>
  );
}
