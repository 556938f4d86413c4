/** Opens the choice of columns. */
import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense, useCallback, useState } from 'react';

import { Popup } from '../../../ui/filters/Popup';
import type { Layout } from './layout';

const ColumnsPanel = lazy(() => import('./ColumnsPanel'));

export function ColumnsButton({ layout }: { layout: Layout }) {
  const { t } = useLingui();
  const [isOpen, setIsOpen] = useState(false);
  const close = useCallback(() => setIsOpen(false), []);
  return (
    <div className="chip-place">
      <button type="button" className="plain chip-add" aria-haspopup="dialog" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        <Trans>Columns</Trans>
      </button>
      {isOpen && (
        <Suspense>
          <Popup label={t`Columns`} close={close}>
            <ColumnsPanel layout={layout} />
          </Popup>
        </Suspense>
      )}
    </div>
  );
}
