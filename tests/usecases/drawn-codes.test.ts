import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OrganisationId } from '../../src/domain/ids.ts';
import { closeWave } from '../../src/usecases/close-wave.ts';
import { getRelease } from '../../src/usecases/get-release.ts';
import { openScan } from '../../src/usecases/open-scan.ts';
import { tightenRules } from '../../src/usecases/tighten-rules.ts';
import { verifyLedger } from '../../src/usecases/verify-ledger.ts';
import { type TestContext, testContext } from '../support/test-context.ts';
import { answerAll, makeCompany, openedWave, system } from './company.ts';

let ctx: TestContext;
let organisationId: OrganisationId;

beforeAll(async () => {
  ctx = await testContext({ seed: 'drawn codes' });
  // The team of four joins its neighbour: one box for both.
  organisationId = await makeCompany(ctx, { 'Gent / Pers': 12, 'Gent / Afwerking': 11, 'Gent / Kantoor': 4 });
});
afterAll(() => ctx.close());

test('codes that are drawn lie in one box per group, stand beside no name, and work like any other', async () => {
  const { waveId, link, letters } = await openedWave(ctx, organisationId, {
    codes: 'drawn',
    mail: { invitations: true, reminders: 'blind', reminderDays: null },
  });
  expect(letters).toHaveLength(27);
  expect(letters.map(({ name }) => name)).toEqual(letters.map(() => null));
  const boxes = Map.groupBy(letters, ({ unit }) => unit);
  expect([...boxes.values()].map((box) => box.length).sort()).toEqual([12, 15]);
  const [row] = await ctx.database.owner.sql<{ named: number; addressed: number }[]>`
    select count(person_id)::int as named, count(address_mark)::int as addressed from fieldwork.invitation
    where wave_id = ${waveId}`;
  expect(row).toEqual({ named: 0, addressed: 0 });

  const { promises } = await openScan(ctx, { link, code: null });
  expect(promises.map(({ key }) => key)).toContain('codes-drawn');
  expect(promises.map(({ key }) => key).join()).not.toContain('reminders');
  await answerAll(ctx, letters.slice(0, 24));
  const { release } = await closeWave(ctx, system, organisationId, waveId);
  expect(release.status).toBe('published');
});

test('who was invited is known beside no code, so that a later wave can be laid beside this one', async () => {
  const { waveId, letters } = await openedWave(ctx, organisationId, { codes: 'drawn', compare: 'strict' });
  const [listed] = await ctx.database.owner.sql<{ people: number }[]>`
    select count(*)::int as people from fieldwork.invited_person where wave_id = ${waveId}`;
  expect(listed).toEqual({ people: 27 });
  await answerAll(ctx, letters);
  await closeWave(ctx, system, organisationId, waveId);
  const { table } = await getRelease(ctx, system, organisationId, waveId);
  expect(table.compared).toMatchObject({ mode: 'strict', because: 'chosen' });
  // Without the list nothing at all could be said of a team.
  const shown = table.cells.flatMap(({ figures }) => figures.filter(({ form }) => form !== 'hidden'));
  expect(shown.length).toBeGreaterThan(0);
  const verdicts = await verifyLedger(ctx, system, organisationId);
  expect(verdicts.find((verdict) => verdict.waveId === waveId)).toMatchObject({ outcome: 'clean' });
});

test('what was promised about codes cannot become less when rules become stricter', async () => {
  const { waveId } = await openedWave(ctx, organisationId, { codes: 'drawn' });
  await tightenRules(ctx, system, organisationId, waveId, { k: 11 });
  const [row] = await ctx.database.owner.sql<{ rules: { codes?: string } }[]>`
    select rules from fieldwork.wave_rules where wave_id = ${waveId} order by version desc limit 1`;
  expect(row?.rules.codes).toBe('drawn');
});
