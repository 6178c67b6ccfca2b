import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OrganisationId, WaveId } from '../../src/domain/ids.ts';
import { openReleaseThread } from '../../src/threads/release-thread.ts';
import { closeWave } from '../../src/usecases/close-wave.ts';
import type { Context } from '../../src/usecases/context.ts';
import { getWave } from '../../src/usecases/get-wave.ts';
import { runDueWaves } from '../../src/usecases/run-due-waves.ts';
import { type TestContext, testContext } from '../support/test-context.ts';
import { answerAll, makeCompany, openedWave, system } from './company.ts';

/** A service that builds in a thread which tells one step and then hangs. */
let ctx: TestContext;
let service: Context;
let builder: ReturnType<typeof openReleaseThread>;
let organisationId: OrganisationId;
let waveId: WaveId;

beforeAll(async () => {
  ctx = await testContext({ seed: 'under way' });
  builder = openReleaseThread(() => new Worker(new URL('../threads/echo-thread.ts', import.meta.url)));
  service = { ...ctx, builder };
  organisationId = await makeCompany(ctx, { A: 30 });
  const opened = await openedWave(ctx, organisationId);
  waveId = opened.waveId;
  await answerAll(ctx, opened.letters.slice(0, 20));
});
afterAll(async () => {
  await builder.close();
  await ctx.close();
});

const release = async () => (await getWave(service, system, organisationId, waveId)).release;

test('whoever closes does not wait for a long build, and the wave says how far it is to everybody who looks', async () => {
  const closed = await closeWave(service, system, organisationId, waveId, { patienceMs: 1 });
  expect(closed.release.status).toBe('building');
  const step = { step: 'parts', round: 0, done: 3, of: 7 };
  await expect.poll(release, { timeout: 30_000 }).toMatchObject({ status: 'building', progress: step });
});

test('after a stop in the middle nothing is published, the wave says so, and it is due again', async () => {
  await builder.close();
  await expect.poll(release, { timeout: 30_000 }).toEqual({ status: 'none', refusedBecause: [], progress: null });
  expect(await ctx.database.owner.sql`select 1 from published.release`).toHaveLength(0);
  expect(ctx.logged).toContainEqual(expect.objectContaining({ message: 'building a release failed' }));
  await runDueWaves(ctx);
  expect((await release()).status).toBe('published');
});
