/** Lets tables load without floating-ui: Mantine's ScrollArea, which they come with, takes one small hook of its 12 kB. */
import { fileURLToPath } from 'node:url';

import type { Plugin } from 'vite';

const hook = fileURLToPath(new URL('mergeRefs.ts', import.meta.url));

export function lightScrollArea(): Plugin {
  return {
    name: 'light-scroll-area',
    enforce: 'pre',
    resolveId(source, importer) {
      const isTaken = source === '@floating-ui/react' && importer?.endsWith('/ScrollArea/ScrollArea.mjs');
      return isTaken ? hook : null;
    },
  };
}
