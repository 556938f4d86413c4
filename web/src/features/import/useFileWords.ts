/** Why a file is not taken, in words; what can be told without sending it is told at once. */
import { useLingui } from '@lingui/react/macro';
import { useCallback } from 'react';

import { word, type Fault } from '../../api/errors';
import { useFormat } from '../../ui/format';

export const MEBIBYTE = 1 << 20;
const WORKBOOK_OF_OLD = [0xd0, 0xcf, 0x11, 0xe0];

export function useFileWords(mostBytes: number) {
  const { t } = useLingui();
  const format = useFormat();
  /** What is wrong with a file that is still here; null when it may be sent. */
  const wrong = useCallback(
    async (file: File): Promise<string | null> => {
      const size = format.number(Math.ceil(file.size / MEBIBYTE));
      const most = format.number(mostBytes / MEBIBYTE);
      if (file.size === 0) return t`The file is empty.`;
      if (file.size > mostBytes) return t`The file has ${size} MiB, and at most ${most} are taken. Split it, or leave out columns.`;
      const start = await startOf(file);
      if (start === null) return t`The file cannot be read. Is it still there?`;
      if (WORKBOOK_OF_OLD.every((byte, at) => start[at] === byte)) {
        return t`This is a workbook of the old kind (XLS). Save it as XLSX or CSV.`;
      }
      if (isBinary(start)) return t`This is neither a CSV nor an XLSX file.`;
      return null;
    },
    [t, format, mostBytes],
  );
  /** What the service says to a file that was sent. */
  const refusal = useCallback(
    (fault: Fault): string => {
      const atFile = fault.path.includes('file');
      if (atFile && fault.code === 'TOO_MANY') return t`The file has more than ${fault.max ?? 500} columns.`;
      if (atFile && fault.code === 'TOO_LONG') return t`The name of a column is too long.`;
      if (atFile || fault.path.includes('encoding')) {
        return t`No table could be read from it. The first row must hold the names of the columns.`;
      }
      if (fault.path.includes('sheet')) return t`The workbook has no such sheet.`;
      return word(fault);
    },
    [t],
  );
  return { wrong, refusal };
}

async function startOf(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.slice(0, 4096).arrayBuffer());
  } catch {
    return null;
  }
}

function isBinary(start: Uint8Array): boolean {
  const [first, second] = start;
  const isWorkbook = first === 0x50 && second === 0x4b;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return !isWorkbook && !isUtf16 && start.includes(0);
}
