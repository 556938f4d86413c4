/** A dialog: a title, a way out, the page behind at rest. Escape closes it, and the focus goes back where it was. */
import { useLingui } from '@lingui/react/macro';
import { CloseButton, Modal } from '@mantine/core';
import type { ReactNode } from 'react';

import { useFocusBack } from './focus';

interface Props {
  title: string;
  close: () => void;
  children: ReactNode;
  size?: 'sm' | 'md' | 'lg' | 'xl';
  /** It goes only by what stands in it. */
  stays?: boolean;
  zIndex?: number;
}

export function Dialog({ title, close, children, size = 'md', stays, zIndex }: Props) {
  const { t } = useLingui();
  useFocusBack();
  return (
    <Modal.Root
      opened
      onClose={close}
      size={size}
      centered
      closeOnEscape={!stays}
      closeOnClickOutside={!stays}
      zIndex={zIndex}
    >
      <Modal.Overlay backgroundOpacity={0.4} />
      {/* Mantine's own header would be a second banner of the page. */}
      <Modal.Content>
        <div className="dialog-title">
          <Modal.Title>{title}</Modal.Title>
          {!stays && <CloseButton aria-label={t`Close`} onClick={close} />}
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
