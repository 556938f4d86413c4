/** A filter: what it asks, a press changes it, a cross removes it. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Suspense, type ReactNode } from 'react';

import { Icon } from '../icons';
import { Popup } from './Popup';

interface Props {
  label: string;
  /** The value in words. */
  text: ReactNode;
  /** There is none yet. */
  isEmpty?: boolean;
  isOpen: boolean;
  open: () => void;
  /** None: what the page cannot be without. */
  remove?: () => void;
  close: () => void;
  /** Called when it is about to be opened. */
  warm?: () => void;
  /** What stands in the panel. */
  children: ReactNode;
}

export function Chip({ label, text, isEmpty = text === null, isOpen, open, remove, close, warm, children }: Props) {
  const { t } = useLingui();
  return (
    <div className="chip-place">
      <div className="chip">
        <button
          type="button"
          className="plain chip-text"
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          onClick={open}
          onPointerEnter={warm}
        >
          <span className="chip-label">{label}:</span> {isEmpty ? <Trans>choose…</Trans> : text}
        </button>
        {!isEmpty && remove && (
          <button type="button" className="plain chip-remove" aria-label={t`Remove the filter: ${label}`} onClick={remove}>
            <Icon name="close" size={14} />
          </button>
        )}
      </div>
      {isOpen && (
        <Suspense>
          <Popup label={label} close={close}>
            {children}
          </Popup>
        </Suspense>
      )}
    </div>
  );
}
