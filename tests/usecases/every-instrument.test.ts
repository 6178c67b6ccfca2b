import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OrganisationId } from '../../src/domain/ids.ts';
import type { Instrument } from '../../src/domain/instruments/instrument.types.ts';
import { closeWave } from '../../src/usecases/close-wave.ts';
import { exportRelease } from '../../src/usecases/export-release.ts';
import { getReport } from '../../src/usecases/get-report.ts';
import { submitResponse } from '../../src/usecases/submit-response.ts';
import { reportPage } from '../../web/pages/report/report-page.ts';
import { anyAnswers } from '../domain/scoring/any-answers.ts';
import { type TestContext, testContext } from '../support/test-context.ts';
import { exchange, makeCompany, openedWave, submission, system } from './company.ts';

let ctx: TestContext;
let firm: OrganisationId;
beforeAll(async () => {
  ctx = await testContext({ seed: 'every-instrument' });
  firm = await makeCompany(ctx, { 'Gent / A': 14, 'Gent / B': 14 });
});
afterAll(() => ctx.close());

/** Nobody keeps an answer back: a score of somebody who does is not counted, and this is about those that are. */
const willing = (instrument: Instrument): Instrument => ({
  ...instrument,
  items: instrument.items.map((item) => ({
    ...item,
    choices: item.choices.filter(({ value }) => value !== 'no-answer' && value !== 'unknown'),
    exclusive: (item.exclusive ?? []).filter((value) => value !== 'no-answer' && value !== 'unknown'),
  })),
});

/** A wave with these instruments, answered by everybody, closed. */
async function answeredWave(...ids: readonly string[]) {
  const opened = await openedWave(ctx, firm, { title: ids.join(' + '), instrumentIds: ids, languages: ['nl'] });
  const people = opened.letters.length;
  const sheets = ids.map((id, seed) => {
    const instrument = ctx.library.get(id);
    // Answers to questions that were not asked are dropped when they come in.
    const everybody = fc.sample(anyAnswers(willing(instrument)), { numRuns: people, seed });
    return everybody.map(({ values }) => ({ instrumentId: id, version: instrument.version, values }));
  });
  for (const [index, letter] of opened.letters.entries()) {
    const answers = sheets.map((sheet) => sheet[index]!);
    await submitResponse(ctx, submission(ctx, { ...(await exchange(ctx, letter.code)), answers }));
  }
  const { outcome } = (await closeWave(ctx, system, firm, opened.waveId)) as { outcome?: unknown };
  expect(outcome).not.toMatchObject({ status: 'refused' });
  const report = await getReport(ctx, system, firm, opened.waveId, null);
  const reader = { language: 'en', path: '/', assets: (entry: string) => `/${entry}` } as const;
  return {
    report,
    measures: new Map(report.measures.map((measure) => [measure.measureId, measure])),
    page: String(await reportPage(reader, report, { readFiles: true, readAudit: true, readWave: true })),
    csv: (await exportRelease(ctx, system, firm, opened.waveId, 'csv')).body,
  };
}

test.each(['wai-short', 'wai-long'])('%s: the categories of the index with its mean in points', async (id) => {
  const { measures, page, csv } = await answeredWave(id);
  const wai = measures.get('problematic:wai');
  expect(wai).toMatchObject({ role: 'index', cutOffStatus: 'published' });
  expect(wai?.mean?.mean).toBeGreaterThanOrEqual(7);
  expect(wai?.mean?.mean).toBeLessThanOrEqual(49);
  expect(measures.get('problematic:was')?.mean).not.toBeNull();
  // The seven dimensions are parts of the index: they are not reported one by one.
  expect([...measures.keys()]).toEqual(['problematic:wai', 'problematic:was']);
  expect(page).toContain('Work ability');
  expect(csv).toContain(';wai-unrounded\r\n');
});

test('burnout signal: the share that asks for attention, and the mean on the scale of the answers', async () => {
  const { measures, page } = await answeredWave('burnout-signal');
  const burnout = measures.get('problematic:burnout');
  expect(burnout?.mean?.min).toBeGreaterThanOrEqual(1);
  expect(burnout?.mean?.max).toBeLessThanOrEqual(5);
  expect(burnout?.comparisons).toEqual([]);
  expect(page).toContain('Signals and follow-up');
  expect(page).not.toContain('The four of workable work');
});

test('pulse: the share that asks for attention, and the mean from 0 to 100', async () => {
  const { measures, page } = await answeredWave('pulse');
  const pulse = measures.get('problematic:pulse');
  expect(pulse?.mean?.max).toBeGreaterThan(20);
  expect(pulse?.mean?.max).toBeLessThanOrEqual(100);
  expect(page).toContain('Signals and follow-up');
});

test('several instruments in one wave are reported one after the other, and say what they may be compared with', async () => {
  const { report, page } = await answeredWave('workability-employee', 'wai-short', 'burnout-signal', 'pulse');
  const roles = report.measures.map(({ role }) => role);
  for (const role of ['workable', 'indicator', 'risk', 'index', 'single', 'context']) expect(roles).toContain(role);
  expect(report.comparability.status).toBe('indicative');
  for (const title of ['The four of workable work', 'Work ability', 'Signals and follow-up'])
    expect(page).toContain(title);
  expect(page).not.toMatch(/undefined|NaN|\[object/);
});
