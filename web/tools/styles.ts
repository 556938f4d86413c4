/** Fails when a Mantine component is used whose style sheet nobody imports: it would look naked. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

const sheets = 'node_modules/@mantine/core/styles';
const common = imported(readFileSync('src/app/styles.ts', 'utf8'));

function imported(text: string): Set<string> {
  return new Set([...text.matchAll(/@mantine\/core\/styles\/(\w+)\.layer\.css/g)].map(([, name]) => name ?? ''));
}

function used(text: string): string[] {
  const lists = [...text.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)].map(([, list]) => list ?? '');
  return lists.flatMap((list) => list.split(',').map((name) => name.trim())).filter((name) => /^[A-Z]\w+$/.test(name));
}

const files = globSync('src/**/*.tsx').filter((file) => !file.includes('.test.'));
const near = new Map<string, Set<string>>();
for (const file of files) {
  const folder = dirname(file);
  near.set(folder, (near.get(folder) ?? new Set()).union(imported(readFileSync(file, 'utf8'))));
}
const naked = files.flatMap((file) =>
  used(readFileSync(file, 'utf8'))
    .filter((name) => existsSync(`${sheets}/${name}.layer.css`))
    .filter((name) => !common.has(name) && !near.get(dirname(file))?.has(name))
    .map((name) => `${file}: import '@mantine/core/styles/${name}.layer.css'`),
);
console.log(naked.join('\n'));
process.exit(naked.length > 0 ? 1 : 0);
