/** Every check of the app, side by side where they do not wait for one another; tells only what failed, and the sizes. */
import { spawn } from 'node:child_process';

const checks: Record<string, string[][]> = {
  operations: [['graphql-codegen', '--config', 'codegen.ts', '--silent']],
  code: [['tsc', '-p', '.'], ['oxlint', '--type-aware', '--deny-warnings']],
  texts: [
    ['lingui', 'check', 'sync', '--clean', '--verbose'],
    ['lingui', 'check', 'missing', '--verbose'],
  ],
  units: [['vitest', 'run', '--reporter=dot']],
  house: [['node', 'tools/house.ts']],
  sizes: [['node', 'tools/bundle-size.ts']],
};

function run([program = '', ...words]: string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stdout.on('data', (part: Buffer) => (said += part));
    child.stderr.on('data', (part: Buffer) => (said += part));
    child.on('close', (status) => {
      if (status !== 0 || program === 'node') console.log(said.trim());
      if (status !== 0) console.log(`FAILED: ${program} ${words.join(' ')}`);
      resolve(status === 0);
    });
  });
}

async function inTurn(commands: string[][]): Promise<boolean> {
  let good = true;
  for (const command of commands) good = (await run(command)) && good;
  return good;
}

const { operations = [], ...others } = checks;
const first = await inTurn(operations);
const rest = await inTurn(Object.values(others).flat());
process.exit(first && rest ? 0 : 1);
