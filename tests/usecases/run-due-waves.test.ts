import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OrganisationId, WaveId } from '../../src/domain/ids.ts';
import { startWaveTimers } from '../../src/jobs/wave-timers.ts';
import { createOrganisation } from '../../src/usecases/create-organisation.ts';
import { getWave } from '../../src/usecases/get-wave.ts';
import { planWave } from '../../src/usecases/plan-wave.ts';
import { runDueWaves } from '../../src/usecases/run-due-waves.ts';
import { type TestContext, testContext } from '../support/test-context.ts';
import { makeCompany, standardPlan, system } from './company.ts';

let ctx: TestContext;
let organisationId: OrganisationId;
let waveId: WaveId;

beforeAll(async () => {
  ctx = await testContext({ seed: 'due' });
  organisationId = await makeCompany(ctx, { A: 12 });
  const days = { opensOn: '2026-03-10', closesOn: '2026-03-20' };
  ({ waveId } = await planWave(ctx, system, organisationId, { ...standardPlan, ...days }));
});
afterAll(() => ctx.close());

const status = async () => (await getWave(ctx, system, organisationId, waveId)).wave.status;
const turnAt = (time: string) => {
  ctx.time = new Date(time);
  return runDueWaves(ctx);
};

test('a wave opens at midnight in Brussels of its day, and not a minute earlier', async () => {
  expect(await turnAt('2026-03-09T22:59:00Z')).toBe(0);
  expect(await status()).toBe('planned');
  expect(await turnAt('2026-03-09T23:00:00Z')).toBe(1);
  expect(await status()).toBe('open');
  expect(await turnAt('2026-03-09T23:10:00Z')).toBe(0);
});

test('a wave closes after its last day and has its release', async () => {
  expect(await turnAt('2026-03-20T22:59:00Z')).toBe(0);
  expect(await turnAt('2026-03-20T23:00:00Z')).toBe(1);
  expect(await getWave(ctx, system, organisationId, waveId)).toMatchObject({
    wave: { status: 'closed' },
    release: { status: 'published' },
  });
});

test('a closing that was interrupted is finished at the next turn', async () => {
  await ctx.database.owner.sql`delete from published.release where wave_id = ${waveId}`;
  expect(await turnAt('2026-03-21T09:00:00Z')).toBe(1);
  expect((await getWave(ctx, system, organisationId, waveId)).release.status).toBe('published');
});

test('a wave that cannot be opened does not keep the others, is told in the log and stays planned', async () => {
  const empty = await createOrganisation(ctx, system, { name: 'Leeg', kind: 'company', sector: null });
  await planWave(ctx, system, empty.organisationId, { ...standardPlan, opensOn: '2026-03-22' });
  const good = await planWave(ctx, system, organisationId, { ...standardPlan, opensOn: '2026-03-22' });
  expect(await turnAt('2026-03-22T09:00:00Z')).toBe(1);
  expect((await getWave(ctx, system, organisationId, good.waveId)).wave.status).toBe('open');
  expect(ctx.logged.filter((line) => line.level === 'warn')).toMatchObject([{ fields: { code: 'wave-no-people' } }]);
});

test('the timer looks at once and stops when it is told to', async () => {
  const { waveId: due } = await planWave(ctx, system, organisationId, { ...standardPlan, opensOn: '2026-03-22' });
  const timers = startWaveTimers(ctx);
  await expect
    .poll(async () => (await getWave(ctx, system, organisationId, due)).wave.status, { timeout: 10_000 })
    .toBe('open');
  timers.stop();
});
