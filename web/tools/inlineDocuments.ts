/**
 * A build's `graphql(…)` calls become the documents that they name, so that each page carries its own alone:
 * the generated look-up would put every operation of the app into what every page loads.
 */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const call = /\bgraphql\(\s*`\s*(query|mutation|subscription|fragment)\s+(\w+)[^`]*`\s*,?\s*\)/g;
const made = /^export const (\w+) = (\{"kind":"Document".*\}) as unknown as /gm;

export function inlineDocuments(generated: string): Plugin {
  const documents = new Map<string, string>();
  return {
    name: 'inline-documents',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      for (const [, name = '', json = ''] of readFileSync(generated, 'utf8').matchAll(made)) documents.set(name, json);
    },
    transform(code, id) {
      if (!/\/src\/.*\.tsx?$/.test(id) || id.includes('/generated/')) return null;
      const inlined = code.replace(call, (_, kind: string, name: string) => {
        const json = documents.get(name + (kind === 'fragment' ? 'FragmentDoc' : 'Document'));
        if (!json) this.error(`${name} is not among the generated documents`);
        return json;
      });
      return inlined === code ? null : { code: inlined, map: null };
    },
  };
}
