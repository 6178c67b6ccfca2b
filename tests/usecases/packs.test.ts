import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WerkpeilError } from '../../src/domain/errors.ts';
import type { OrganisationId } from '../../src/domain/ids.ts';
import type { InstrumentFiles } from '../../src/domain/instruments/parse-instrument.ts';
import { changePlannedWave } from '../../src/usecases/change-planned-wave.ts';
import { closeWave } from '../../src/usecases/close-wave.ts';
import { exportRelease } from '../../src/usecases/export-release.ts';
import { getReport } from '../../src/usecases/get-report.ts';
import { getWave } from '../../src/usecases/get-wave.ts';
import { importPack } from '../../src/usecases/import-pack.ts';
import { listActs } from '../../src/usecases/list-acts.ts';
import { getInstrument, listInstruments } from '../../src/usecases/list-instruments.ts';
import { listPacks } from '../../src/usecases/list-packs.ts';
import { planWave } from '../../src/usecases/plan-wave.ts';
import { previewPack } from '../../src/usecases/preview-pack.ts';
import { removePack } from '../../src/usecases/remove-pack.ts';
import { submitResponse } from '../../src/usecases/submit-response.ts';
import { toyFiles } from '../domain/instruments/toy-instrument.ts';
import { type TestContext, testContext } from '../support/test-context.ts';
import { validAnswers } from '../support/valid-answers.ts';
import { bytes, exchange, makeCompany, openedWave, staff, standardPlan, submission, system } from './company.ts';
import { officialPack } from './official-pack.ts';

let ctx: TestContext;
let firm: OrganisationId;
let other: OrganisationId;
beforeAll(async () => {
  ctx = await testContext({ seed: 'packs' });
  firm = await makeCompany(ctx, { 'Gent / A': 20 });
  other = await makeCompany(ctx, { 'Gent / A': 12 }, 'Andere firma');
});
afterAll(() => ctx.close());

const zip = (files: InstrumentFiles, folder = '') =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}${name}`, bytes(text)])));
const ownFiles = (version = '1.0.0') => toyFiles({ edit: (definition) => (definition.version = version) });

async function refusal(promise: Promise<unknown>): Promise<WerkpeilError> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof WerkpeilError) return error;
  throw error ?? new Error('was accepted');
}

describe('an own instrument', () => {
  test('is imported from a zip with or without its folder, and belongs to that organisation only', async () => {
    const preview = await previewPack(ctx, system, firm, zip(ownFiles(), 'toy/'));
    expect(preview).toMatchObject({ kind: 'instrument', state: 'new', before: null, changes: [] });
    expect(await listPacks(ctx, system, firm)).toEqual([]);

    expect(await importPack(ctx, system, firm, zip(ownFiles(), 'toy/'))).toMatchObject({ state: 'new' });
    expect(await importPack(ctx, system, firm, zip(ownFiles()))).toMatchObject({ state: 'unchanged' });
    expect((await listPacks(ctx, system, firm)).map(({ instrumentId, kind }) => [instrumentId, kind])).toEqual([
      ['toy', 'instrument'],
    ]);
    const offered = await listInstruments(ctx, system, firm);
    expect(offered.find(({ instrument }) => instrument.id === 'toy')?.origin).toBe('own');
    expect((await listInstruments(ctx, system, other)).some(({ instrument }) => instrument.id === 'toy')).toBe(false);
    await expect(
      planWave(ctx, system, other, { ...standardPlan, instrumentIds: ['toy'], languages: ['nl'] }),
    ).rejects.toMatchObject({ problems: [{ code: 'plan-instrument-unknown' }] });
    expect(await listActs(ctx, system, firm)).toContainEqual(
      expect.objectContaining({
        action: 'pack.import',
        subject: 'toy@1.0.0',
        details: { kind: 'instrument', state: 'new' },
      }),
    );
  });

  test('is asked, released and reported like any other, and a wave keeps its version', async () => {
    const plan = { instrumentIds: ['toy'], languages: ['nl', 'en'] as const, breakdowns: ['age'] };
    const { waveId, letters } = await openedWave(ctx, firm, plan);
    await importPack(ctx, system, firm, ownFiles('1.1.0'));
    expect(await getInstrument(ctx, system, firm, { id: 'toy', version: null })).toMatchObject({ version: '1.1.0' });
    const { wave } = await getWave(ctx, system, firm, waveId);
    expect(wave.instruments).toEqual([{ id: 'toy', version: '1.0.0' }]);

    const toy = await getInstrument(ctx, system, firm, { id: 'toy', version: '1.0.0' });
    for (const letter of letters) {
      const values = { ...validAnswers(toy), tired: 1, rested: 1, nights: 2, age: 'young' };
      const answers = [{ instrumentId: 'toy', version: '1.0.0', values }];
      await submitResponse(ctx, submission(ctx, { ...(await exchange(ctx, letter.code)), answers }));
    }
    await closeWave(ctx, system, firm, waveId);
    const report = await getReport(ctx, system, firm, waveId, null);
    expect(report.measures.map(({ measureId }) => measureId)).toContain('problematic:fatigue');
    expect(report.comparability.status).toBe('not-comparable');
    expect((await exportRelease(ctx, system, firm, waveId, 'csv')).body).toContain(';toy;1.0.0;');
  });

  test.each([
    ['the name of a published instrument', { edit: (d: { id: string }) => (d.id = 'pulse') }, 'id-taken'],
    [
      'other content under a version that exists',
      { edit: (d: { minutes: number }) => (d.minutes = 2) },
      'version-taken',
    ],
    [
      'a claim to be comparable',
      {
        edit: (d: { version: string; comparability: string }) =>
          Object.assign(d, { version: '3.0.0', comparability: 'comparable' }),
      },
      'comparability-too-high',
    ],
    ['markup', { editText: (text: { name: string }) => (text.name = '<script>x</script>') }, 'text-markup'],
    ['a worked case that fails', { editCases: ({ cases }: { cases: unknown[] }) => cases.shift() }, 'case-missing'],
  ])('is refused with %s', async (_what, change, code) => {
    const { problems } = await refusal(importPack(ctx, system, firm, zip(toyFiles(change as never))));
    expect(problems).toContainEqual(expect.objectContaining({ code }));
  });

  test('is refused with a file that does not belong there', async () => {
    const error = await refusal(importPack(ctx, system, firm, zip({ ...ownFiles('2.0.0'), 'extra.json': '{}' })));
    expect(error.problems).toMatchObject([{ code: 'file-unknown', where: 'extra.json' }]);
    const nothing = await refusal(importPack(ctx, system, firm, zip({ 'text.nl.json': '{}' })));
    expect(nothing).toMatchObject({ code: 'pack-refused', problems: [{ code: 'file-missing' }] });
  });
});

describe('official wording', () => {
  test('shows what it changes before it is stored', async () => {
    const preview = await previewPack(ctx, system, firm, zip(officialPack(ctx.library.get('wai-short'))));
    expect(preview).toMatchObject({ kind: 'wording', state: 'new', languagesLost: ['fr', 'de', 'en'] });
    expect(preview.instrument.version).toBe('1.0.0+official');
    expect(preview.changes[0]).toMatchObject({
      part: 'title',
      language: 'nl',
      after: expect.stringContaining('Officieel'),
    });
    expect(preview.before?.version).toBe('1.0.0');
  });

  test('takes the place of our words in new waves, and only then a report says comparable', async () => {
    const ours = await openedWave(ctx, firm, {
      title: 'In onze woorden',
      instrumentIds: ['wai-short'],
      languages: ['nl'],
    });
    await importPack(ctx, system, firm, zip(officialPack(ctx.library.get('wai-short'))));
    const theirs = await openedWave(ctx, firm, { title: 'Officieel', instrumentIds: ['wai-short'], languages: ['nl'] });
    const reports = [];
    for (const { waveId, letters } of [ours, theirs]) {
      const { wave } = await getWave(ctx, system, firm, waveId);
      const { id, version } = wave.instruments[0] as { id: string; version: string };
      const values = validAnswers(await getInstrument(ctx, system, firm, { id, version }));
      for (const letter of letters) {
        const answers = [{ instrumentId: id, version, values }];
        await submitResponse(ctx, submission(ctx, { ...(await exchange(ctx, letter.code)), answers }));
      }
      await closeWave(ctx, system, firm, waveId);
      reports.push(await getReport(ctx, system, firm, waveId, null));
    }
    expect(reports.map(({ comparability }) => comparability.status)).toEqual(['indicative', 'comparable']);
    // Other words are another ruler: no trend between the two.
    expect(reports[1]?.measures.flatMap(({ comparisons }) => comparisons)).toEqual([]);
  });

  test('is not asked in a language that it does not have', async () => {
    await expect(
      planWave(ctx, system, firm, { ...standardPlan, instrumentIds: ['wai-short'], languages: ['nl', 'fr'] }),
    ).rejects.toMatchObject({ problems: [{ code: 'plan-language-not-served', found: 'fr' }] });
  });

  test('is taken back when no planned or open wave has it, and comes back as it was', async () => {
    const name = { instrumentId: 'wai-short', version: '1.0.0+official' };
    const plan = { ...standardPlan, instrumentIds: ['wai-short'], languages: ['nl'] as const };
    const { waveId } = await planWave(ctx, system, firm, { ...plan, title: 'Nog te openen' });
    expect(await refusal(removePack(ctx, system, firm, name))).toMatchObject({
      code: 'pack-in-use',
      details: { wave: 'Nog te openen' },
    });
    await changePlannedWave(ctx, system, firm, waveId, null);
    await removePack(ctx, system, firm, name);
    expect((await getInstrument(ctx, system, firm, { id: 'wai-short', version: null })).version).toBe('1.0.0');
    expect(await refusal(removePack(ctx, system, firm, name))).toMatchObject({ code: 'pack-not-found' });
    expect((await listPacks(ctx, system, firm))[0]).toMatchObject({ offered: false, waves: ['Officieel'] });

    const changed = officialPack(ctx.library.get('wai-short'), 'Anders');
    expect((await refusal(importPack(ctx, system, firm, zip(changed)))).problems).toMatchObject([
      { code: 'version-taken' },
    ]);
    const same = officialPack(ctx.library.get('wai-short'));
    expect(await importPack(ctx, system, firm, zip(same))).toMatchObject({ state: 'again' });
    expect((await getInstrument(ctx, system, firm, { id: 'wai-short', version: null })).version).toBe(name.version);
  });
});

test('only who may plan waves brings instruments in, and nobody for another organisation', async () => {
  for (const actor of [staff('prevention', firm), staff('team-lead', firm), staff('contact', other)]) {
    await expect(importPack(ctx, actor, firm, zip(ownFiles()))).rejects.toThrow('not-allowed');
    await expect(previewPack(ctx, actor, firm, zip(ownFiles()))).rejects.toThrow('not-allowed');
    await expect(removePack(ctx, actor, firm, { instrumentId: 'toy', version: '1.0.0' })).rejects.toThrow(
      'not-allowed',
    );
  }
  await expect(listPacks(ctx, staff('team-lead', firm), firm)).rejects.toThrow('not-allowed');
  expect(await importPack(ctx, staff('contact', firm), firm, zip(ownFiles()))).toMatchObject({ state: 'unchanged' });
});

test('the service cannot change or delete what was brought in, only stop offering it', async () => {
  const { sql } = ctx.database.service;
  await expect(sql`update fieldwork.instrument_pack set files = '{}'`).rejects.toThrow('permission denied');
  await expect(sql`delete from fieldwork.instrument_pack`).rejects.toThrow('permission denied');
});
