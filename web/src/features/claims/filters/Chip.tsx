/** A filter: what it asks, a press changes it, a cross removes it. */
import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense } from 'react';

import { Icon } from '../../../ui/icons';
import type { EditorProps } from './Editor';
import { Popup } from './Popup';

const loadEditor = () => import('./Editor');
const Editor = lazy(loadEditor);

interface Props extends EditorProps {
  label: string;
  /** The value in words; null before there is one. */
  text: string | null;
  isOpen: boolean;
  open: () => void;
  remove: () => void;
}

export function Chip({ label, text, isOpen, open, remove, ...editor }: Props) {
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
          onPointerEnter={() => void loadEditor()}
        >
          <span className="chip-label">{label}:</span> {text ?? <Trans>choose…</Trans>}
        </button>
        {text !== null && (
          <button type="button" className="plain chip-remove" aria-label={t`Remove the filter: ${label}`} onClick={remove}>
            <Icon name="close" size={14} />
          </button>
        )}
      </div>
      {isOpen && (
        <Suspense>
          <Popup label={label} close={editor.close}>
            <Editor {...editor} />
          </Popup>
        </Suspense>
      )}
    </div>
  );
}
