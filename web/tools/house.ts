/** The house's own rules: no feature knows another, and no Mantine component goes without its style sheet. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const SHEETS = 'node_modules/@mantine/core/styles';
const files = globSync('src/**/*.{ts,tsx}').filter((file) => !file.includes('generated'));
const texts = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));

/** What a folder of src may import besides itself. */
const lower: Record<string, string[]> = { api: [], ui: ['api'], app: ['api', 'ui', 'features', 'locales'], locales: [] };
const ofFeature = new Set(['api', 'ui', 'app']);

function crossings(file: string, text: string): string[] {
  const imports = [...text.matchAll(/(?:from|import|import\() ?'(\.[^']*)'/g)].map(([, path]) => path ?? '');
  return imports
    .map((path) => join(dirname(file), path))
    .filter((path) => !mayImport(file, path))
    .map((path) => `${file} may not import ${path}`);
}

function mayImport(file: string, path: string): boolean {
  const [, from = '', feature] = file.split('/');
  const [, to = '', other] = path.split('/');
  if (file.split('/').length === 2) return true; // what stands in src itself ties all together
  if (from === 'features') return to === 'features' ? feature === other : ofFeature.has(to);
  return from === to || (lower[from] ?? []).includes(to);
}

function imported(text: string): string[] {
  return [...text.matchAll(/@mantine\/core\/styles\/(\w+)\.layer\.css/g)].map(([, name]) => name ?? '');
}

function naked(file: string, text: string): string[] {
  const lists = [...text.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)].map(([, list]) => list ?? '');
  const used = lists.flatMap((list) => list.split(',').map((name) => name.trim()));
  const beside = files.filter((each) => dirname(each) === dirname(file)).map((each) => texts.get(each) ?? '');
  const dressed = new Set([texts.get('src/app/styles.ts') ?? '', ...beside].flatMap(imported));
  return used
    .filter((name) => existsSync(`${SHEETS}/${name}.layer.css`) && !dressed.has(name))
    .map((name) => `${file}: import '@mantine/core/styles/${name}.layer.css'`);
}

/** A page comes with the texts of its own feature. */
function silent(text: string): string[] {
  const pages = [...text.matchAll(/(\w+)\((?:'([\w-]+)', )?\(\) => import\('\.\.\/features\/([\w-]+)\//g)];
  return pages
    .filter(([, by, named, feature]) => by !== 'page' || named !== feature)
    .map(([, , , feature]) => `src/app/router.tsx: open ${feature}'s pages by page('${feature}', …)`);
}

const code = [...texts].filter(([file]) => !file.includes('.test.'));
const problems = code.flatMap(([file, text]) => [...crossings(file, text), ...naked(file, text)]);
problems.push(...silent(texts.get('src/app/router.tsx') ?? ''));
if (problems.length > 0) console.log(problems.join('\n'));
process.exit(problems.length > 0 ? 1 : 0);
