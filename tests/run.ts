import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * `npm test`: types, format and lint, then every test. The last line is `N passed, N failed`; anything that was not run to its
 * end (a file that does not load, a skipped test, no test at all) counts as failed. Arguments go to vitest: `npm test -- tests/storage`.
 */
const project = dirname(dirname(fileURLToPath(import.meta.url)));
const results = join(project, 'tests/.out/results.json');
// Workers and the processes that they start read the same files: they share what Node made of them.
const env = { ...process.env, NODE_COMPILE_CACHE: join(project, 'node_modules/.cache/node') };
let passed = 0;
let failed = 0;

const run = (command: string, args: readonly string[]): boolean =>
  spawnSync(join(project, 'node_modules/.bin', command), args, { cwd: project, env, stdio: 'inherit' }).status === 0;

for (const [name, command, args] of [
  ['types', 'tsc', ['-p', '.']],
  ['format and lint', 'biome', ['check', '.']],
] as const) {
  const isFine = run(command, args);
  console.log(`${isFine ? '✓' : '✗'} ${name}`);
  if (isFine) passed += 1;
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
const isGreen = run('vitest', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${results}`,
  ...process.argv.slice(2),
]);

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
if (!isGreen && failed === 0) failed = 1;

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
