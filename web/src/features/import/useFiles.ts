/** The files that this user has sent from this browser, and how far each one is: a reload loses nothing. */
import { useCallback, useState } from 'react';

import type { Look, Written } from './imports';
import type { ClaimMap } from './map';
import type { Done, OnError } from './run';
import { useWhat } from './what';

export interface Sent {
  id: string;
  name: string;
  size: number;
  total: number;
  expiresAt: string;
  written: Written;
  map: ClaimMap;
  /** Whether somebody changed the map that was suggested. */
  isOwnMap: boolean;
  /** What the check of this very map told. */
  checked?: Done;
  done?: Done;
  /** An import that has begun and whose end is not known. */
  begun?: { rows: number; onError: OnError };
}

const MOST = 5; // as many as the service keeps

export const sentOf = ({ id, name, size, total, expiresAt, map }: Look): Sent => ({
  id,
  name,
  size,
  total,
  expiresAt,
  written: {},
  map,
  isOwnMap: false,
});

export function useFiles(viewerId: string) {
  const what = useWhat();
  const key = ['redress.imports', viewerId, ...(what === 'claims' ? [] : [what])].join('.');
  const [files, setFiles] = useState(() => read(key));
  const keep = useCallback(
    (next: (before: readonly Sent[]) => readonly Sent[]) =>
      setFiles((before) => {
        const after = next(before);
        write(key, after);
        return after;
      }),
    [key],
  );
  const put = useCallback((file: Sent) => keep((all) => [file, ...all.filter(({ id }) => id !== file.id)].slice(0, MOST)), [keep]);
  const change = useCallback(
    (id: string, part: Partial<Sent>) => keep((all) => all.map((file) => (file.id === id ? { ...file, ...part } : file))),
    [keep],
  );
  const drop = useCallback((id: string) => keep((all) => all.filter((file) => file.id !== id)), [keep]);
  return { files, put, change, drop };
}

function read(key: string): readonly Sent[] {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '[]') as readonly Sent[];
    return kept.filter(({ expiresAt }) => Date.parse(expiresAt) > Date.now());
  } catch {
    return [];
  }
}

function write(key: string, files: readonly Sent[]) {
  try {
    localStorage.setItem(key, JSON.stringify(files));
  } catch {
    // A full or forbidden storage loses the memory of the wizard, and nothing else.
  }
}
