import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Values } from '../../src/cli/demo-answers.ts';
import { marksOfOwnKey } from '../../src/domain/following/make-marks.ts';
import type { OrganisationId } from '../../src/domain/ids.ts';
import { scoreAnswers } from '../../src/domain/scoring/score-answers.ts';
import { openMarks } from '../../src/storage/follow-marks.ts';
import { findResponses } from '../../src/storage/response.repository.ts';
import { sealerOf } from '../../src/storage/sealed-box-cipher.ts';
import { buildRelease } from '../../src/usecases/build-release.ts';
import { closeWave } from '../../src/usecases/close-wave.ts';
import { getRelease } from '../../src/usecases/get-release.ts';
import { openScan } from '../../src/usecases/open-scan.ts';
import { planWave } from '../../src/usecases/plan-wave.ts';
import { submitResponse } from '../../src/usecases/submit-response.ts';
import { tightenRules } from '../../src/usecases/tighten-rules.ts';
import { verifyLedger } from '../../src/usecases/verify-ledger.ts';
import { withdrawAnswers } from '../../src/usecases/withdraw-answers.ts';
import { type TestContext, testContext } from '../support/test-context.ts';
import {
  answerAll,
  answersFor,
  exchange,
  makeCompany,
  openedWave,
  standardPlan,
  submission,
  system,
} from './company.ts';

let ctx: TestContext;
let organisationId: OrganisationId;

beforeAll(async () => {
  ctx = await testContext({ seed: 'following over waves' });
  organisationId = await makeCompany(ctx, { 'Gent / Pers': 14, 'Gent / Kantoor': 12 });
});
afterAll(() => ctx.close());

const mark = () => Buffer.from(ctx.random.bytes(16)).toString('base64url');

test('marks go into the sealed box and stand beside the answers, hashed and sealed in one size, whether there are any or not', async () => {
  const { waveId, link, letters } = await openedWave(ctx, organisationId, { following: 'own-key' });
  const door = await openScan(ctx, { link, code: null });
  expect(door.following).toMatchObject({ way: 'own-key' });
  expect(door.promises.map(({ key }) => key)).toContain('following-key');

  const own = mark();
  const [first, second, third, ...others] = letters;
  const send = async (prepared: Awaited<ReturnType<typeof exchange>>, follow: readonly string[]) =>
    submitResponse(ctx, submission(ctx, { ...prepared, follow }));
  await send(await exchange(ctx, first?.code ?? ''), [own]);
  await send(await exchange(ctx, second?.code ?? ''), []);
  const prepared = await exchange(ctx, third?.code ?? '');
  // What no device makes: six marks for an own key, other bytes, another length.
  for (const follow of [Array.from({ length: 6 }, mark), ['x'.repeat(22)], [own.slice(1)]])
    await expect(send(prepared, follow)).rejects.toMatchObject({ code: 'bad-request' });
  await answerAll(ctx, others);
  await closeWave(ctx, system, organisationId, waveId);

  const rows = await findResponses(ctx.db, organisationId, waveId);
  expect(new Set(rows.map(({ followMarks }) => followMarks?.length)).size).toBe(1);
  const sealer = sealerOf(ctx.key, { organisationId, waveId });
  const opened = rows.map(({ id, followMarks }) => openMarks(sealer, { id, sealed: followMarks }));
  expect(opened.filter((marks) => marks.length > 0)).toEqual([[expect.stringMatching(/^[\w-]{22}$/)]]);
  expect(JSON.stringify(opened)).not.toContain(own);
});

test('a rule that became none keeps no mark, and the answers come in all the same', async () => {
  const { waveId, link, letters } = await openedWave(ctx, organisationId, { following: 'own-answers' });
  const tighten = (following: 'none') => tightenRules(ctx, system, organisationId, waveId, { following });
  const [letter] = letters;
  const prepared = await exchange(ctx, letter?.code ?? '');
  expect((await tighten('none')).rules.following).toBeUndefined();
  await expect(tighten('none')).rejects.toMatchObject({ code: 'rules-frozen' });
  await submitResponse(ctx, submission(ctx, { ...prepared, follow: Array.from({ length: 6 }, mark) }));
  expect((await openScan(ctx, { link, code: null })).following).toBeNull();
  await answerAll(ctx, letters.slice(1, 14));
  await closeWave(ctx, system, organisationId, waveId);
  const rows = await findResponses(ctx.db, organisationId, waveId);
  expect(rows.map(({ followMarks }) => followMarks)).toEqual(rows.map(() => null));
});

test('a wave that counts strictly beside earlier ones finds nobody again', async () => {
  const plan = { ...standardPlan, following: 'own-key', compare: 'strict' } as const;
  await expect(planWave(ctx, system, organisationId, plan)).rejects.toMatchObject({
    problems: [{ code: 'plan-following-strict', where: 'following' }],
  });
  await expect(
    planWave(ctx, system, organisationId, { ...standardPlan, following: 'face' as 'own-key' }),
  ).rejects.toMatchObject({ problems: [{ code: 'plan-following-unknown' }] });
});

test('the database takes no rule about following that appears later or changes its way', async () => {
  const { waveId } = await openedWave(ctx, organisationId, { following: 'own-key' });
  const rules = async (change: object) =>
    ctx.database.owner.sql`
      insert into fieldwork.wave_rules
      select organisation_id, wave_id, 2, rules || ${JSON.stringify(change)}::text::jsonb, frozen_on, 1, rules
      from fieldwork.wave_rules where wave_id = ${waveId}`;
  await expect(rules({ following: 'own-answers' })).rejects.toMatchObject({ constraint_name: 'wave_rules_following' });
});

/** Everybody's own key, by name; a mark of it as the device makes it. */
const keyMark = async (name: string, study: string) => marksOfOwnKey(`KEY ${name}`, study, { subtle: crypto.subtle });

/** Who answers in each team, in both waves. */
const answering = { 'Gent / Pers': 30, 'Gent / Kantoor': 24, 'Gent / Magazijn': 16 };

async function heldWave(
  now: TestContext,
  organisationId: OrganisationId,
  wave: {
    readonly seed: number;
    readonly stress: number;
    readonly day: string;
    readonly keyless?: (index: number) => boolean;
  },
) {
  const ctx = { ...now, clock: () => new Date(wave.day) };
  const opened = await openedWave(ctx, organisationId, { following: 'own-key', title: wave.day });
  const { waveId, link } = opened;
  const teams = Map.groupBy(opened.letters, ({ unit }) => unit);
  // Four of five in each team: of a team in which nearly everybody answers twice, no change is told.
  const letters = Object.entries(answering).flatMap(([unit, people]) => teams.get(unit)?.slice(0, people) ?? []);
  const study = (await openScan(ctx, { link, code: null })).following?.study ?? '';
  const values = answersFor(ctx, letters.length, 'workability-employee', wave.seed, { stress: wave.stress });
  const receipts: string[] = [];
  for (const [index, letter] of letters.entries()) {
    const prepared = await exchange(ctx, letter.code);
    receipts.push(prepared.shownReceipt);
    const follow = wave.keyless?.(index) ? [] : await keyMark(letter.name ?? '', study);
    await submitResponse(ctx, submission(ctx, { ...prepared, values: values[index] as Values, follow }));
  }
  await closeWave(ctx, system, organisationId, waveId);
  return { waveId, values, receipts };
}

/** Whether each of these people has a problem with stress. */
const stressed = (values: readonly Values[]): readonly boolean[] =>
  values.map((one) => {
    const instrument = ctx.library.get('workability-employee');
    const score = scoreAnswers(instrument, { values: one }).find(({ scaleId }) => scaleId === 'stress');
    return score?.status === 'scored' && (score.severity ?? 0) > 0;
  });

test('a later wave tells how the same people are doing, and a unit says why it does not', {
  timeout: 120_000,
}, async () => {
  const company = await makeCompany(ctx, { 'Gent / Pers': 38, 'Gent / Kantoor': 30, 'Gent / Magazijn': 20 }, 'Tweede');
  const first = await heldWave(ctx, company, { seed: 1, stress: 0.3, day: '2026-01-06T09:00:00Z' });
  // In one team everybody is found again but three, in another one everybody: what is told of the rest would tell of the three.
  const isKeyless = (index: number) => index >= 67 || (index < 30 && index % 2 === 0);
  const second = await heldWave(ctx, company, {
    seed: 2,
    stress: 0.6,
    day: '2027-01-05T09:00:00Z',
    keyless: isKeyless,
  });
  expect((await getRelease(ctx, system, company, first.waveId)).table.following).toBeUndefined();

  const { table } = await getRelease(ctx, system, company, second.waveId);
  expect(table.following).toMatchObject({ previousWaveId: first.waveId });
  const named = (id: string) => table.units.find((unit) => unit.id === id)?.label;
  expect(table.following?.hidden.map(({ unitId, reason }) => [named(unitId), reason]).toSorted()).toEqual([
    ['Magazijn', 'protects-another'],
    ['Pers', 'protects-another'],
  ]);
  const told = table.cells.filter(({ slice }) => slice?.item === '@followed');
  expect(told.map(({ unitId, n }) => [named(unitId), n]).toSorted()).toEqual([
    ['Kantoor', 24],
    ['Tweede', 52],
  ]);

  const whole = told.find(({ unitId }) => unitId === table.units[0]?.id);
  const [then, now] = [stressed(first.values), stressed(second.values)];
  const again = then.flatMap((had, index) => (isKeyless(index) ? [] : [{ had, has: now[index] === true }]));
  const figure = (id: string) => whole?.figures.find(({ measureId }) => measureId === id);
  for (const [id, truth] of [
    ['problematic:stress', again.filter(({ has }) => has).length],
    ['better:stress', again.filter(({ had, has }) => had && !has).length],
    ['worse:stress', again.filter(({ had, has }) => !had && has).length],
  ] as const) {
    const found = figure(id);
    const [lo, hi] =
      found?.form === 'exact' ? [found.value, found.value] : found?.form === 'band' ? [found.lo, found.hi] : [];
    expect(found).toMatchObject({ base: 52 });
    expect(lo).toBeLessThanOrEqual(truth);
    expect(hi).toBeGreaterThanOrEqual(truth);
  }
  // Of those found again there is nothing else; of everybody there is no change.
  expect(new Set(whole?.figures.map(({ measureId }) => measureId.split(':')[0]))).toEqual(
    new Set(['problematic', 'better', 'worse']),
  );
  const others = table.cells.filter(({ slice }) => slice?.item !== '@followed').flatMap(({ figures }) => figures);
  expect(others.filter(({ measureId }) => /^(better|worse):/.test(measureId))).toEqual([]);

  // Beside the answers nothing of two waves is the same, not even of those who were found again: a dump links nobody.
  const rows = await ctx.database.owner.sql<{ marks: Buffer }[]>`
    select follow_marks as marks from answers.response where organisation_id = ${company}`;
  expect(rows).toHaveLength(140);
  expect(new Set(rows.map(({ marks }) => marks.length)).size).toBe(1);
  // Sixteen bytes at any place: what a hash would have in common with another one.
  const pieces = rows.flatMap(({ marks }) =>
    Array.from({ length: marks.length - 17 }, (_, at) => marks.subarray(at + 1, at + 17).toString('hex')),
  );
  expect(new Set(pieces).size).toBe(pieces.length);

  const judged = async () => (await verifyLedger(ctx, system, company)).map(({ outcome }) => outcome);
  expect(await judged()).toEqual(['clean', 'clean']);
  // Who withdraws from the first wave is not known any more to be one of those of the second; the rest is judged as before.
  await withdrawAnswers(ctx, first.receipts[5] ?? '');
  await withdrawAnswers(ctx, second.receipts[7] ?? '');
  expect(await judged()).toEqual(['clean', 'clean']);
  expect((await buildRelease(ctx, system, company, second.waveId, { again: true })).status).toBe('published');
});
