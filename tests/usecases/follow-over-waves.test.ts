import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OrganisationId } from '../../src/domain/ids.ts';
import { openMarks } from '../../src/storage/follow-marks.ts';
import { findResponses } from '../../src/storage/response.repository.ts';
import { sealerOf } from '../../src/storage/sealed-box-cipher.ts';
import { closeWave } from '../../src/usecases/close-wave.ts';
import { openScan } from '../../src/usecases/open-scan.ts';
import { submitResponse } from '../../src/usecases/submit-response.ts';
import { tightenRules } from '../../src/usecases/tighten-rules.ts';
import { type TestContext, testContext } from '../support/test-context.ts';
import { answerAll, exchange, makeCompany, openedWave, submission, system } from './company.ts';

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

test('the database takes no rule about following that appears later or changes its way', async () => {
  const { waveId } = await openedWave(ctx, organisationId, { following: 'own-key' });
  const rules = async (change: object) =>
    ctx.database.owner.sql`
      insert into fieldwork.wave_rules
      select organisation_id, wave_id, 2, rules || ${JSON.stringify(change)}::text::jsonb, frozen_on, 1, rules
      from fieldwork.wave_rules where wave_id = ${waveId}`;
  await expect(rules({ following: 'own-answers' })).rejects.toMatchObject({ constraint_name: 'wave_rules_following' });
});
