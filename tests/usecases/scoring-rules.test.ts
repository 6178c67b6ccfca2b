import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OrganisationId } from '../../src/domain/ids.ts';
import { closeWave } from '../../src/usecases/close-wave.ts';
import { exportRelease } from '../../src/usecases/export-release.ts';
import { getReport } from '../../src/usecases/get-report.ts';
import { getWave } from '../../src/usecases/get-wave.ts';
import { planWave } from '../../src/usecases/plan-wave.ts';
import { submitResponse } from '../../src/usecases/submit-response.ts';
import { type TestContext, testContext } from '../support/test-context.ts';
import { validAnswers } from '../support/valid-answers.ts';
import { exchange, makeCompany, openedWave, standardPlan, submission, system } from './company.ts';

let ctx: TestContext;
let firm: OrganisationId;
beforeAll(async () => {
  ctx = await testContext({ seed: 'scoring-rules' });
  firm = await makeCompany(ctx, { A: 15 });
});
afterAll(() => ctx.close());

const rules = ['wai-half-up', 'wai-kujala-2005'];

test('a wave that asks for rules of scoring has them frozen, uses them, and says so in every export', async () => {
  const plan = { instrumentIds: ['wai-short'], languages: ['nl'] as const };
  const waves = [];
  for (const scoring of [[], rules]) {
    const opened = await openedWave(ctx, firm, {
      ...plan,
      title: scoring.length > 0 ? 'Met regels' : 'Streng',
      scoring,
    });
    const wai = ctx.library.get('wai-short');
    for (const letter of opened.letters) {
      const answers = [{ instrumentId: wai.id, version: wai.version, values: validAnswers(wai) }];
      await submitResponse(ctx, submission(ctx, { ...(await exchange(ctx, letter.code)), answers }));
    }
    await closeWave(ctx, system, firm, opened.waveId);
    waves.push(opened.waveId);
    ctx.time = new Date(ctx.time.getTime() + 86_400_000);
  }
  const [strict, asked] = waves as [(typeof waves)[number], (typeof waves)[number]];
  expect((await getWave(ctx, system, firm, asked)).wave.rules.scoring).toEqual(rules);
  expect((await getWave(ctx, system, firm, strict)).wave.rules.scoring).toBeUndefined();

  const csv = (await exportRelease(ctx, system, firm, asked, 'csv')).body;
  expect(csv).toMatch(/;problematic:wai;.*;wai-half-up wai-kujala-2005\r\n/);
  expect((await exportRelease(ctx, system, firm, strict, 'csv')).body).toMatch(/;problematic:wai;.*;wai-unrounded\r\n/);
  const document = JSON.parse((await exportRelease(ctx, system, firm, asked, 'json')).body);
  expect(document.rules.scoring).toEqual(rules);
  expect(document.measures.find(({ id }: { id: string }) => id === 'sum:wai').scoringRules).toEqual(rules);
  expect((await exportRelease(ctx, system, firm, asked, 'codebook')).body).toContain('wai-kujala-2005: ');

  const report = await getReport(ctx, system, firm, asked, null);
  const wai = report.measures.find(({ measureId }) => measureId === 'problematic:wai');
  expect(wai?.cutOffSource).toContain('Kujala');
  expect(wai?.rules.map(({ id, name }) => [id, name.nl])).toEqual([
    ['wai-half-up', 'Naar boven afgerond'],
    ['wai-kujala-2005', 'Voorgestelde grenzen rond 31 jaar'],
  ]);
  // Another rounding and other categories: no trend with the strict wave.
  expect(report.previousWave).toBeNull();
});

test('a rule that no instrument of the wave has cannot be planned', async () => {
  const plan = { ...standardPlan, scoring: ['wai-half-up'] };
  await expect(planWave(ctx, system, firm, plan)).rejects.toMatchObject({
    problems: [{ code: 'plan-scoring-unknown' }],
  });
});
