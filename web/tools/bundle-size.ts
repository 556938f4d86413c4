/** Fails when what a page loads first (entry, its imports, the page's own chunk) outgrows its budget; prints the figures. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

interface Chunk {
  file: string;
  isEntry?: boolean;
  isDynamicEntry?: boolean;
  css?: string[];
  imports?: string[];
}

/** Kilobytes of gzip: JavaScript and style sheets of a first load; pages that may be heavier are named. */
const budget = { js: 230, css: 25 };
const heavier: Record<string, number> = {
  'src/features/api-console/ApiConsolePage.tsx': 2000,
  'src/features/processes/design/DesignPage.tsx': 710, // the modeler: 550 over the shell
};

const built = process.env.REDRESS_WEB ?? 'dist';
const manifest = JSON.parse(readFileSync(`${built}/.vite/manifest.json`, 'utf8')) as Record<string, Chunk>;
/** The shell's texts in the longer language, and those of a page's feature. */
const texts = (page: string) =>
  ['src/locales', 'src/features/account/locales', page.replace(/^(src\/features\/[^/]+)\/.*/, '$1/locales')].map((folder) => `${folder}/ru.po`);

function chunk(name: string): Chunk {
  const found = manifest[name];
  if (!found) throw new Error(`The manifest does not know ${name}.`);
  return found;
}

function files(of: Chunk, seen = new Set<string>()): Set<string> {
  if (seen.has(of.file)) return seen;
  seen.add(of.file);
  for (const css of of.css ?? []) seen.add(css);
  for (const name of of.imports ?? []) files(chunk(name), seen);
  return seen;
}

function kilobytes(names: Iterable<string>, ending: string): number {
  const sizes = [...names].filter((name) => name.endsWith(ending)).map((name) => packed(name));
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

function packed(name: string): number {
  return gzipSync(readFileSync(`${built}/${name}`), { level: 9 }).length;
}

const entry = Object.values(manifest).find((each) => each.isEntry);
if (!entry) throw new Error('The manifest has no entry.');
const pages = Object.keys(manifest).filter((name) => /^src\/features\/.*Page\.tsx$/.test(name));
let over = false;
for (const page of pages.toSorted()) {
  const loaded = files(chunk(page), files(entry));
  for (const name of texts(page)) files(chunk(name), loaded);
  const [js, css] = [kilobytes(loaded, '.js'), kilobytes(loaded, '.css')];
  const limit = heavier[page] ?? budget.js;
  const bad = js > limit || css > budget.css;
  over ||= bad;
  console.log(`${bad ? 'OVER' : 'ok  '} ${js.toFixed(1).padStart(6)} of ${limit} kB js, ${css.toFixed(1)} of ${budget.css} kB css: ${page}`);
}
process.exit(over ? 1 : 0);
