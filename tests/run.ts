import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * `npm test`: types, format and lint, and every test. The last line is `N passed, N failed`; anything that was not run to its
 * end (a file that does not load, a skipped test, no test at all) counts as failed. Arguments go to vitest: `npm test -- tests/storage`.
 */
const project = dirname(dirname(fileURLToPath(import.meta.url)));
const results = join(project, 'tests/.out/results.json');
// Workers and the processes that they start read the same files: they share what Node made of them.
const env = { ...process.env, NODE_COMPILE_CACHE: join(project, 'node_modules/.cache/node') };
let passed = 0;
let failed = 0;

const commandOf = (name: string): string => join(project, 'node_modules/.bin', name);

/** A check that runs beside the tests, which leave a processor idle now and then; what it says comes when it is done. */
async function check(name: string, command: string, args: readonly string[]): Promise<void> {
  const child = spawn(commandOf(command), args, { cwd: project, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += String(text)));
  const [status] = (await once(child, 'close')) as [number | null];
  console.log(`${said}${status === 0 ? '✓' : '✗'} ${name}`);
  if (status === 0) passed += 1;
  else failed += 1;
}

interface Results {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

mkdirSync(dirname(results), { recursive: true });
rmSync(results, { force: true });
const checks = [check('types', 'tsc', ['-p', '.']), check('format and lint', 'biome', ['check', '.'])];
const vitest = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
const tests = spawn(commandOf('vitest'), [...vitest, ...process.argv.slice(2)], {
  cwd: project,
  env,
  stdio: 'inherit',
});
const [status] = (await once(tests, 'close')) as [number | null];
await Promise.all(checks);

try {
  const found = JSON.parse(readFileSync(results, 'utf8')) as Results;
  const unfinished = found.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  for (const file of unfinished) console.log(`✗ did not run to its end: ${file.name}`);
  const notRun = found.numPendingTests + found.numTodoTests;
  if (notRun > 0) console.log(`✗ skipped tests: ${notRun}`);
  if (found.numPassedTests + found.numFailedTests === 0) {
    console.log('✗ no test was run');
    failed += 1;
  }
  passed += found.numPassedTests;
  failed += found.numFailedTests + unfinished.length + notRun;
} catch {
  console.log('✗ vitest left no results');
  failed += 1;
}
// For example an error outside any test.
if (status !== 0 && failed === 0) failed = 1;

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
