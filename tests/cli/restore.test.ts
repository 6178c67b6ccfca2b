import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { peopleCsv } from '../usecases/company.ts';

/** Real processes, each of which starts and stops the database of its own data folder. */
const folder = mkdtempSync(join(tmpdir(), 'werkpeil-restore-'));
// The database server is not root, also when the tests are.
chmodSync(folder, 0o711);
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const werkpeil = (data: string, ...argv: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const env = { ...process.env, WERKPEIL_DATA: join(folder, data), INIT_CWD: folder, DATABASE_URL: '', LANG: 'C' };
    execFile(process.execPath, ['src/cli.ts', ...argv], { env }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });

test('an export put back into an empty installation has the same people and the same codes', async () => {
  writeFileSync(join(folder, 'people.csv'), peopleCsv({ A: 12 }));
  const steps = [
    ['organisation', 'create', 'Firma'],
    ['people', 'import', 'Firma', 'people.csv'],
    ['wave', 'plan', 'Firma', '--title', 'Meting', '--instrument', 'wai-short'],
    ['wave', 'open', 'Firma', 'Meting'],
    ['export', 'all.backup'],
  ];
  for (const step of steps) expect(await werkpeil('first', ...step)).toMatchObject({ code: 0, err: '' });
  const codes = await werkpeil('first', 'codes', 'Firma', 'Meting', '--csv');
  expect(codes.out.trim().split('\r\n')).toHaveLength(13);

  expect(await werkpeil('second', 'restore', 'all.backup')).toMatchObject({ code: 0 });
  expect(await werkpeil('second', 'codes', 'Firma', 'Meting', '--csv')).toEqual(codes);
}, 120_000);
