/** Writes .br and .gz beside each built file that gains by it: the service sends them as they are. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const built = process.env.REDRESS_WEB ?? 'dist';
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

for (const name of readdirSync(built, { recursive: true, encoding: 'utf8' })) {
  const path = join(built, name);
  if (!/\.(js|css|svg|ttf|map|json)$/.test(name) || name.startsWith('.vite') || !statSync(path).isFile()) continue;
  const content = readFileSync(path);
  if (content.length < 1024) continue;
  writeFileSync(`${path}.br`, brotliCompressSync(content, quality));
  writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
}
