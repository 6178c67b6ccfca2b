import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportBackup } from '../../src/storage/export-backup.ts';
import { openKey, writeKey } from '../../src/storage/key-file.ts';
import { restoreBackup } from '../../src/storage/restore-backup.ts';
import { createSealedBox } from '../../src/storage/sealed-box.ts';
import { closeWave } from '../../src/usecases/close-wave.ts';
import type { Context } from '../../src/usecases/context.ts';
import { submitResponse } from '../../src/usecases/submit-response.ts';
import { cloneDatabase, type TestDatabase } from '../support/clone-database.ts';
import { countAnswers } from '../support/count-answers.ts';
import { type TestContext, testContext } from '../support/test-context.ts';
import { answerAll, exchange, makeCompany, openedWave, submission, system } from './company.ts';

const folder = mkdtempSync(join(tmpdir(), 'werkpeil-fieldwork-'));
let ctx: TestContext;
let target: TestDatabase;

beforeAll(async () => {
  ctx = await testContext({ seed: 'restore-in-fieldwork' });
  target = await cloneDatabase('template0');
});
afterAll(async () => {
  await target.close();
  await ctx.close();
  rmSync(folder, { recursive: true });
});

test('a wave that is open goes on after backup and restore: nothing lost, nothing twice, no code used again', async () => {
  const keyFile = join(folder, 'key');
  writeKey(keyFile, ctx.key);
  await openKey(ctx.database.service, keyFile);
  const organisationId = await makeCompany(ctx, { 'Gent / A': 20, 'Gent / B': 20 });
  const { waveId, letters } = await openedWave(ctx, organisationId);
  // Some of it merged, some of it not.
  await answerAll(ctx, letters.slice(0, 12));
  await ctx.box.merge();
  await answerAll(ctx, letters.slice(12, 20));
  const half = await exchange(ctx, letters[20]?.code ?? '');
  const sent = submission(ctx, await exchange(ctx, letters[21]?.code ?? ''));
  await submitResponse(ctx, sent);
  const file = join(folder, 'backup');
  await exportBackup(ctx.database.owner, { file, key: ctx.key, createdOn: '2026-03-02' });

  const restoredKey = join(folder, 'restored', 'key');
  await restoreBackup(target.owner, { file, keyFile: restoredKey });
  const key = await openKey(target.service, restoredKey);
  const box = createSealedBox({ sql: target.service.sql, fileKey: key, random: ctx.random });
  const restored: Context = { ...ctx, db: target.service.db, key, box };
  try {
    expect(await countAnswers({ ...ctx, key, database: target }, waveId)).toBe(21);
    expect(await submitResponse(restored, sent)).toEqual({ status: 'repeated' });
    await expect(exchange(restored, letters[3]?.code ?? '')).rejects.toMatchObject({ code: 'code-spent' });
    // A credential that was issued before the backup is still good after it.
    expect(await submitResponse(restored, submission(ctx, half))).toEqual({ status: 'stored' });
    await answerAll(restored, letters.slice(22, 25));
    const closed = await closeWave(restored, system, organisationId, waveId);
    expect(await countAnswers({ ...ctx, key, database: target }, waveId)).toBe(25);
    expect(closed).toMatchObject({ responded: 20, release: { status: 'published' } });
  } finally {
    await box.close();
  }
});
