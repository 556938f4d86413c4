/** Takes one file: dropped, pasted or picked. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Text } from '@mantine/core';
import { useEffect, useRef, useState, type DragEvent, type ReactNode } from 'react';

import { Icon } from '../../ui/icons';

interface Props {
  take: (file: File) => void;
  isBusy: boolean;
  children: ReactNode;
}

export function DropZone({ take, isBusy, children }: Props) {
  const { t } = useLingui();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);

  useEffect(() => {
    if (isBusy) return;
    const paste = (event: ClipboardEvent) => {
      if (event.target instanceof HTMLElement && event.target.matches('input:not([type=file]), textarea')) return;
      const file = pasted(event.clipboardData, t`Pasted table.csv`);
      if (!file) return;
      event.preventDefault();
      take(file);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [take, isBusy, t]);

  const drag = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(event.type !== 'drop' && event.type !== 'dragleave');
    const [file] = event.dataTransfer.files;
    if (event.type === 'drop' && file && !isBusy) take(file);
  };

  return (
    <div className="import-drop" data-over={isOver || undefined} onDragEnter={drag} onDragOver={drag} onDragLeave={drag} onDrop={drag}>
      <Icon name="import" size={28} />
      <Text fw={600} ta="center">
        <Trans>Drop a file here, or paste a table</Trans>
      </Text>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = ''; // the same file may be chosen again
          if (file) take(file);
        }}
      />
      <Button onClick={() => input.current?.click()} disabled={isBusy}>
        <Trans>Choose a file</Trans>
      </Button>
      {children}
    </div>
  );
}

/** A file from the clipboard, or the cells of a spreadsheet as one. */
function pasted(data: DataTransfer | null, name: string): File | null {
  const [file] = data?.files ?? [];
  const text = data?.getData('text/plain') ?? '';
  // Spreadsheets put a picture of the cells beside their text.
  if (text.includes('\n')) return new File([text], name, { type: 'text/csv' });
  return file ?? null;
}
