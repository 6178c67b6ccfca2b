import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OrganisationId, WaveId } from '../../src/domain/ids.ts';
import { buildRelease } from '../../src/usecases/build-release.ts';
import { closeWave } from '../../src/usecases/close-wave.ts';
import { getLedger } from '../../src/usecases/get-ledger.ts';
import { getRelease } from '../../src/usecases/get-release.ts';
import { getReport } from '../../src/usecases/get-report.ts';
import { getWave } from '../../src/usecases/get-wave.ts';
import { openWave } from '../../src/usecases/open-wave.ts';
import { planWave } from '../../src/usecases/plan-wave.ts';
import { tightenRules } from '../../src/usecases/tighten-rules.ts';
import { verifyLedger } from '../../src/usecases/verify-ledger.ts';
import { closeOnly } from '../support/open-wave.ts';
import { type TestContext, testContext } from '../support/test-context.ts';
import { answerAll, makeCompany, openedWave, staff, standardPlan, system } from './company.ts';

let ctx: TestContext;
let organisationId: OrganisationId;

beforeAll(async () => {
  ctx = await testContext({ seed: 'ledger' });
  organisationId = await makeFirm();
});
afterAll(() => ctx.close());

const owner = () => ctx.database.owner.sql;
const service = () => ctx.database.service.sql;

const makeFirm = () => makeCompany(ctx, { 'Gent / A': 16, 'Gent / B': 14, 'Brugge / C': 12, 'Brugge / D': 13 });

async function closedWave(title: string, firm = organisationId): Promise<WaveId> {
  const { waveId, letters } = await openedWave(ctx, firm, { title });
  await answerAll(ctx, letters);
  await closeWave(ctx, system, firm, waveId);
  return waveId;
}

/** What withdrawing after closing comes to: the answers are gone. */
const withdraw = (waveId: WaveId, people: number) =>
  service()`
    delete from answers.response where wave_id = ${waveId}
      and id in (select id from answers.response where wave_id = ${waveId} order by id limit ${people})
  `;

const verdictOf = async (waveId: WaveId, firm = organisationId) =>
  (await verifyLedger(ctx, system, firm)).find((verdict) => verdict.waveId === waveId);

describe('the ledger in the database', () => {
  test('cannot be changed or emptied by the service, nor can frozen rules or the audit log', async () => {
    await closedWave('Vast');
    for (const table of ['published.release', 'fieldwork.wave_rules', 'identity.audit_log']) {
      await expect(service().unsafe(`delete from ${table}`), table).rejects.toThrow('permission denied');
      await expect(service().unsafe(`truncate ${table}`), table).rejects.toThrow('permission denied');
      await expect(service().unsafe(`update ${table} set organisation_id = organisation_id`), table).rejects.toThrow(
        'permission denied',
      );
    }
  });

  test('takes no second first release, and none that follows on nothing or on what was followed already', async () => {
    const waveId = await closedWave('Keten');
    const insert = (number: number, previous: string | null) =>
      service()`
        insert into published.release (organisation_id, id, wave_id, number, status, table_json, audit, hash, previous_hash, built_on)
        values (${organisationId}, ${crypto.randomUUID()}, ${waveId}, ${number}, 'refused', null, '{}', ${`hash ${number} ${previous}`}, ${previous}, '2026-03-03')
      `;
    const { hash } = await getRelease(ctx, system, organisationId, waveId);
    await expect(insert(1, null)).rejects.toThrow('unique');
    await expect(insert(2, null)).rejects.toThrow('release_first');
    await expect(insert(2, 'made up')).rejects.toThrow('release_previous_fkey');
    await insert(2, hash);
    await expect(insert(3, hash)).rejects.toThrow('release_once_followed');
    // What got in does not have the hash of its content: from now on nothing of this wave is shown.
    await expect(getRelease(ctx, system, organisationId, waveId)).rejects.toMatchObject({ code: 'ledger-broken' });
    expect(await verdictOf(waveId)).toMatchObject({ outcome: 'broken', note: 'release 2 does not fit the chain' });
    await owner()`delete from published.release where wave_id = ${waveId} and number = 2`;
    expect(await verdictOf(waveId)).toMatchObject({ outcome: 'clean', releases: 1 });
  });
});

describe('frozen rules', () => {
  test('take no laxer version in the database, and no version out of turn', async () => {
    const { waveId } = await openedWave(ctx, organisationId, { title: 'Regels', breakdowns: ['age-band'] });
    const { rules } = (await getWave(ctx, system, organisationId, waveId)).wave;
    const insert = (next: object, previous: object | null = rules, version = 2) =>
      service()`
        insert into fieldwork.wave_rules (organisation_id, wave_id, version, rules, frozen_on, previous_version, previous_rules)
        values (${organisationId}, ${waveId}, ${version}, ${service().json({ ...rules, ...next } as never)}, '2026-03-02',
          ${previous && version - 1}, ${previous && service().json(previous as never)})
      `;
    const laxer = [
      { k: 9 },
      { k: 4, kSensitive: 20 },
      { kSensitive: 19 },
      { breakdowns: ['age-band', 'gender'] },
      { protectionLevel: 'both-extremes' },
      { participation: 'open' },
      { k: null },
      { codes: 'drawn' },
      { scoring: ['wai-half-up'] },
      { comments: 'on' },
    ];
    for (const next of laxer)
      await expect(insert(next), JSON.stringify(next)).rejects.toThrow(/wave_rules_(never|low|same)/);
    await expect(insert({ k: 12 }, null)).rejects.toThrow('wave_rules_follows');
    await expect(insert({ k: 12 }, { ...rules, k: 8 })).rejects.toThrow('wave_rules_previous_fkey');
    await expect(insert({ k: 12 }, rules, 3)).rejects.toThrow('wave_rules_previous_fkey');
    await insert({ k: 12 });
    expect((await getWave(ctx, system, organisationId, waveId)).wave.rules.k).toBe(12);
  });

  test('cannot be got round by any statement of the service', async () => {
    const { waveId } = await openedWave(ctx, organisationId, { title: 'Rij', breakdowns: ['age-band'] });
    const ofWave = `where id = '${waveId}'`;
    const rehash = `frozen = encode(sha256('x'), 'hex')`;
    const refused: Readonly<Record<string, RegExp>> = {
      [`update fieldwork.wave set rules = jsonb_set(rules, '{k}', '5') ${ofWave}`]: /wave_frozen_hash/,
      [`update fieldwork.wave set rules = jsonb_set(rules, '{breakdowns}', '["gender"]') ${ofWave}`]:
        /wave_frozen_hash/,
      [`update fieldwork.wave set rules = jsonb_set(rules, '{protectionLevel}', '"both-extremes"') ${ofWave}`]:
        /wave_frozen_hash/,
      [`update fieldwork.wave set rules = jsonb_set(rules, '{participation}', '"open"') ${ofWave}`]: /wave_frozen_hash/,
      [`update fieldwork.wave set instruments = '[]' ${ofWave}`]: /wave_frozen_hash/,
      [`update fieldwork.wave set opened_on = opened_on - 1 ${ofWave}`]: /wave_frozen_hash/,
      // Without the hash, or with that of other rules: the frozen version refers to the one of opening.
      [`update fieldwork.wave set frozen = null ${ofWave}`]: /wave_open_is_frozen/,
      [`update fieldwork.wave set ${rehash} ${ofWave}`]: /wave_frozen_hash/,
      [`update fieldwork.wave set rules = jsonb_set(rules, '{k}', '5'), frozen = encode(sha256(convert_to(
        instruments::text || jsonb_set(rules, '{k}', '5')::text || (opened_on - date '2000-01-01')::text, 'UTF8')), 'hex')
        ${ofWave}`]: /wave_rules_frozen_fkey/,
      [`update fieldwork.wave set status = 'planned', opened_on = null, frozen = null ${ofWave}`]:
        /wave_rules_frozen_fkey/,
      [`update fieldwork.wave set status = 'planned' ${ofWave}`]: /wave_open_is_frozen|fieldwork_wave_check|wave_check/,
      [`update fieldwork.wave set status = 'closed' ${ofWave}`]: /wave_closed/,
      [`update fieldwork.wave set status = 'closed', closing = 'closed' ${ofWave}`]: /wave_closed_fkey/,
      [`insert into fieldwork.wave_closing select organisation_id, id, 'closed' from fieldwork.wave ${ofWave}`]:
        /wave_closing_fkey/,
      [`delete from fieldwork.wave ${ofWave}`]: /fkey/,
      [`update fieldwork.wave_rules set rules = '{}'`]: /permission denied/,
      [`delete from fieldwork.wave_rules`]: /permission denied/,
      [`truncate fieldwork.wave_rules`]: /permission denied/,
      [`alter table fieldwork.wave_rules drop constraint wave_rules_never_laxer`]: /must be owner/,
      [`update published.release set table_json = '{}'`]: /permission denied/,
      [`delete from published.release`]: /permission denied/,
      [`update published.comment_release set content = '{}'`]: /permission denied/,
      [`delete from published.comment_release`]: /permission denied/,
      [`update answers.snapshot set membership = '{}'`]: /permission denied/,
      [`update answers.response set answers = '[]'`]: /permission denied/,
      [`update answers.comment set content = 'x'`]: /permission denied/,
      [`update fieldwork.reporting_group set head_count = 1`]: /permission denied/,
      [`update identity.audit_log set action = 'x'`]: /permission denied/,
      [`set role postgres`]: /permission denied|does not exist/,
    };
    for (const [statement, reason] of Object.entries(refused))
      await expect(service().unsafe(statement), statement).rejects.toThrow(reason);
    expect((await getWave(ctx, system, organisationId, waveId)).wave.rules.k).toBe(10);
  });

  test('belong to every wave that is open, and a wave that was closed stays closed', async () => {
    const { waveId } = await planWave(ctx, system, organisationId, { ...standardPlan, title: 'Stappen' });
    const ofWave = `where id = '${waveId}'`;
    const open = `update fieldwork.wave set status = 'open', opened_on = '2026-03-02'`;
    await expect(service().unsafe(`${open} ${ofWave}`)).rejects.toThrow('wave_open_is_frozen');
    const frozen = `encode(sha256(convert_to(
      instruments::text || rules::text || (date '2026-03-02' - date '2000-01-01')::text, 'UTF8')), 'hex')`;
    await expect(service().unsafe(`${open}, frozen = ${frozen} ${ofWave}`)).rejects.toThrow('wave_opened_fkey');

    await openWave(ctx, system, organisationId, waveId);
    await closeOnly(ctx.database.service, organisationId, waveId);
    const back: Readonly<Record<string, RegExp>> = {
      [`update fieldwork.wave set status = 'open' ${ofWave}`]: /wave_closed/,
      [`update fieldwork.wave set status = 'open', closing = null ${ofWave}`]: /wave_closing_fkey/,
      [`update fieldwork.wave set status = 'planned', closing = null, opened_on = null, frozen = null ${ofWave}`]:
        /_fkey/,
      [`set constraints all deferred; update fieldwork.wave set status = 'open', closing = null ${ofWave}`]:
        /wave_closing_fkey/,
      [`update fieldwork.wave_closing set status = 'open'`]: /permission denied/,
      'delete from fieldwork.wave_closing': /permission denied/,
    };
    for (const [statement, reason] of Object.entries(back))
      await expect(service().unsafe(statement), statement).rejects.toThrow(reason);
    expect((await getWave(ctx, system, organisationId, waveId)).wave.status).toBe('closed');
  });

  test('count waves strictly from the first version that does, whatever comes later', async () => {
    const { waveId } = await openedWave(ctx, organisationId, { title: 'Streng', compare: 'strict' });
    const { rules } = (await getWave(ctx, system, organisationId, waveId)).wave;
    expect(rules.compare).toBe('strict');
    for (const next of [{ compare: 'separate' }, { compare: 'none' }])
      await expect(service()`
        insert into fieldwork.wave_rules (organisation_id, wave_id, version, rules, frozen_on, previous_version, previous_rules)
        values (${organisationId}, ${waveId}, 2, ${service().json({ ...rules, ...next } as never)}, '2026-03-02', 1,
          ${service().json(rules as never)})
      `).rejects.toThrow('wave_rules_compare');
    const { waveId: other } = await openedWave(ctx, organisationId, { title: 'Nog niet streng', compare: 'separate' });
    const tightened = await tightenRules(ctx, system, organisationId, other, { compare: 'strict' });
    expect(tightened).toMatchObject({ version: 2, rules: { compare: 'strict' } });
    await expect(tightenRules(ctx, system, organisationId, other, { compare: 'strict' })).rejects.toMatchObject({
      code: 'rules-frozen',
    });
  });

  test('can be made stricter, and then the release obeys them', async () => {
    const { waveId, letters } = await openedWave(ctx, organisationId, { title: 'Strenger', breakdowns: ['age-band'] });
    const contact = staff('contact', organisationId);
    const tighten = (change: object) => tightenRules(ctx, contact, organisationId, waveId, change);
    for (const change of [{ k: 9 }, { k: 10 }, {}, { breakdowns: ['age-band', 'gender'] }])
      await expect(tighten(change)).rejects.toMatchObject({ code: 'rules-frozen' });
    await expect(tighten({ k: 2 })).rejects.toMatchObject({ code: 'wave-rules-unsafe' });
    const lead = staff('prevention', organisationId);
    await expect(tightenRules(ctx, lead, organisationId, waveId, { k: 15 })).rejects.toMatchObject({
      code: 'not-allowed',
    });
    expect(await tighten({ k: 15, breakdowns: [] })).toMatchObject({ version: 2, rules: { k: 15, breakdowns: [] } });
    await answerAll(ctx, letters);
    await closeWave(ctx, system, organisationId, waveId);
    const { table } = await getRelease(ctx, system, organisationId, waveId);
    expect(table.breakdowns).toEqual([]);
    expect(table.cells.filter(({ n }) => n !== null && n < 15)).toEqual([]);
  });
});

describe('a further release', () => {
  test('of the same answers is the one that there is', async () => {
    const waveId = await closedWave('Nog eens');
    const { releaseId } = await getRelease(ctx, system, organisationId, waveId);
    const again = await buildRelease(ctx, system, organisationId, waveId, { again: true });
    expect(again).toMatchObject({ status: 'published', releaseId });
  });

  test('after fewer than k withdrew is the one that there is too: nothing that staff can see tells the two apart', async () => {
    const everything = async (waveId: WaveId) => ({
      release: await getRelease(ctx, system, organisationId, waveId),
      report: await getReport(ctx, system, organisationId, waveId, null),
      wave: await getWave(ctx, system, organisationId, waveId),
      closedAgain: await closeWave(ctx, system, organisationId, waveId),
      builtAgain: await buildRelease(ctx, system, organisationId, waveId, { again: true }),
      verdict: await verdictOf(waveId),
      ledger: await getLedger(ctx, system, organisationId, waveId),
      log: await owner()`select count(*)::int as entries from identity.audit_log`,
    });
    const waveId = await closedWave('Ingetrokken');
    const before = await everything(waveId);
    // 55 answered: 46 is another band of ten.
    await withdraw(waveId, 9);
    expect(await everything(waveId)).toEqual(before);
    expect(before).toMatchObject({ verdict: { outcome: 'clean', releases: 1 }, closedAgain: { responded: 50 } });
  });

  test('after k or more withdrew is there, about fewer people, and both are clean together', async () => {
    // Without another wave: what was laid beside one strictly is never said anew.
    const alone = await makeFirm();
    const waveId = await closedWave('Velen weg', alone);
    const before = await getRelease(ctx, system, alone, waveId);
    await withdraw(waveId, 12);
    const again = await buildRelease(ctx, system, alone, waveId, { again: true });
    expect(again).toMatchObject({ status: 'published', audit: { clean: true } });
    const after = await getRelease(ctx, system, alone, waveId);
    expect(after.releaseId).not.toBe(before.releaseId);
    expect([before.table.cells[0]?.n, after.table.cells[0]?.n]).toEqual([55, 43]);
    expect(await verdictOf(waveId, alone)).toMatchObject({ outcome: 'clean', releases: 2 });
    const once = await buildRelease(ctx, system, alone, waveId, { again: true });
    expect(once).toMatchObject({ status: 'published', releaseId: after.releaseId });
  });

  test('of a wave that was laid beside another one strictly, or that another one counts on, is the one that there is', async () => {
    const alone = await makeFirm();
    const waves = [await closedWave('Eerst', alone), await closedWave('Daarna', alone)];
    for (const waveId of waves) {
      const before = await getRelease(ctx, system, alone, waveId);
      await withdraw(waveId, 12);
      await buildRelease(ctx, system, alone, waveId, { again: true });
      expect(await getRelease(ctx, system, alone, waveId)).toEqual(before);
      expect(await verdictOf(waveId, alone)).toMatchObject({ outcome: 'clean', releases: 1 });
    }
    const { table } = await getRelease(ctx, system, alone, waves[1] as WaveId);
    expect(table.compared).toMatchObject({ waves: [waves[0]], mode: 'strict', because: 'nameable' });
  });

  test('after answers came in that were not there cannot be judged, and the earlier one stands', async () => {
    const waveId = await closedWave('Erbij');
    const before = await getRelease(ctx, system, organisationId, waveId);
    await owner()`
      insert into answers.response
      select organisation_id, wave_id, gen_random_uuid(), reporting_group_id, language, answers, receipt_mark
      from answers.response where wave_id = ${waveId} limit 1
    `;
    await buildRelease(ctx, system, organisationId, waveId, { again: true });
    expect(await getRelease(ctx, system, organisationId, waveId)).toEqual(before);
    expect(await verdictOf(waveId)).toMatchObject({ outcome: 'people-changed', releases: 1 });
  });
});

describe('verifying the ledger', () => {
  test('finds nothing where nothing was changed', async () => {
    const waveId = await closedWave('Heel');
    expect(await verdictOf(waveId)).toMatchObject({ outcome: 'clean', releases: 1, wave: 'Heel' });
  });

  test('finds a last release that was taken out, because the audit log names it', async () => {
    const waveId = await closedWave('Weg');
    await owner()`delete from published.release where wave_id = ${waveId}`;
    expect(await verdictOf(waveId)).toMatchObject({ outcome: 'broken', releases: 0 });
  });

  test('finds figures that were changed with the whole chain written anew', async () => {
    const waveId = await closedWave('Herschreven');
    // Turned around: surely another one, whatever it began with.
    await owner()`update published.release set hash = reverse(hash) where wave_id = ${waveId}`;
    expect(await verdictOf(waveId)).toMatchObject({ outcome: 'broken' });
  });

  test('is for the operator and, in the own organisation, for consultant and prevention adviser', async () => {
    for (const actor of [staff('consultant', organisationId), staff('prevention', organisationId)]) {
      expect((await verifyLedger(ctx, actor, organisationId)).length).toBeGreaterThan(0);
      await expect(verifyLedger(ctx, actor, null)).rejects.toMatchObject({ code: 'not-allowed' });
    }
    const contact = verifyLedger(ctx, staff('contact', organisationId), organisationId);
    await expect(contact).rejects.toMatchObject({ code: 'not-allowed' });
    expect((await verifyLedger(ctx, staff('operator', null), null)).length).toBeGreaterThan(0);
  });
});
