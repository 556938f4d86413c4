/** Opens the export of the list. */
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { lazy, Suspense, useState, type ComponentProps } from 'react';

const ExportDialog = lazy(() => import('./ExportDialog'));

export function ExportButton(props: Omit<ComponentProps<typeof ExportDialog>, 'close'>) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setIsOpen(true)}>
        <Trans>Export</Trans>
      </Button>
      <Suspense>{isOpen && <ExportDialog {...props} close={() => setIsOpen(false)} />}</Suspense>
    </>
  );
}
