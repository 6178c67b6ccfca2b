import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OrganisationId, WaveId } from '../../src/domain/ids.ts';
import { openCareRecord, sealCareRecord } from '../../src/domain/service-key/care-record.ts';
import {
  eraseCareRecord,
  eraseDueCareRecords,
  type HandedSheet,
  handOverCare,
  listCareRecords,
} from '../../src/usecases/care-records.ts';
import { closeWave } from '../../src/usecases/close-wave.ts';
import { roles } from '../../src/usecases/context.ts';
import { createOrganisation } from '../../src/usecases/create-organisation.ts';
import { enterPaperBatch } from '../../src/usecases/enter-paper-batch.ts';
import { getReport } from '../../src/usecases/get-report.ts';
import { getWave } from '../../src/usecases/get-wave.ts';
import { importPeople } from '../../src/usecases/import-people.ts';
import { openScan } from '../../src/usecases/open-scan.ts';
import { openWave } from '../../src/usecases/open-wave.ts';
import { planWave } from '../../src/usecases/plan-wave.ts';
import { runDueWaves } from '../../src/usecases/run-due-waves.ts';
import { submitResponse } from '../../src/usecases/submit-response.ts';
import { storeCareRecord, storeCareRecordHere } from '../../src/usecases/take-part-in-care.ts';
import { type TestContext, testContext } from '../support/test-context.ts';
import { validAnswers } from '../support/valid-answers.ts';
import { bytes, makeCompany, openedWave, staff, standardPlan, submission, system } from './company.ts';
import { madeKey } from './service-key.ts';

const plan = { instrumentIds: ['wai-short'], languages: ['nl'] as const, care: 'physician' as const };
const people = 14;

let ctx: TestContext;
let organisationId: OrganisationId;
let waveId: WaveId;
let link: string;
let key: Awaited<ReturnType<typeof madeKey>>;
let letters: Awaited<ReturnType<typeof openedWave>>['letters'];
const physician = () => staff('prevention', organisationId);
const records = () => listCareRecords(ctx, physician(), organisationId, waveId);

/** Everything as the physician's device has it. */
const openAll = async () =>
  Promise.all(
    (await records()).records.map(async ({ groupId, mark, sealed }) => {
      const record = await openCareRecord(key.pair, waveId, sealed);
      if (!record) throw new Error('this key opens every record');
      return { groupId, mark, record };
    }),
  );

const withoutNames = (opened: Awaited<ReturnType<typeof openAll>>): HandedSheet[] =>
  opened.map(({ groupId, record: { language, sheets } }) => ({ groupId, language, sheets }));

/** What a device does: asks with the code, seals, sends. */
async function takePart(code: string, values: object): Promise<void> {
  const { care, invitee, instruments, waveId: id } = await openScan(ctx, { link: null, code });
  const [instrument] = instruments;
  if (!care || !instrument) throw new Error('an open wave in care has its key');
  const sheets = [{ instrument: instrument.id, version: instrument.version, values }];
  const wave = { waveId: id, contentBytes: care.contentBytes };
  const sealed = await sealCareRecord(care.publicKey, wave, { name: invitee ?? '', language: 'nl', sheets });
  await storeCareRecord(ctx, { code, sealed });
}

const answers = () => validAnswers(ctx.library.get('wai-short'));

beforeAll(async () => {
  ctx = await testContext({ seed: 'care' });
  organisationId = await makeCompany(ctx, { 'Gent / Pers': people });
});
afterAll(() => ctx.close());

describe('a wave in the care of a physician', () => {
  test('can be planned only with a key of the service, for invited people with codes of their own', async () => {
    const problem = (code: string) => ({ code: 'plan-refused', problems: [expect.objectContaining({ code })] });
    const wrong = (more: object) => planWave(ctx, system, organisationId, { ...standardPlan, ...plan, ...more });
    await expect(wrong({})).rejects.toMatchObject(problem('plan-care-no-key'));
    key = await madeKey(ctx, organisationId);
    await expect(wrong({ participation: 'open' })).rejects.toMatchObject(problem('plan-care-not-invited'));
    await expect(wrong({ codes: 'drawn' })).rejects.toMatchObject(problem('plan-care-not-invited'));
    await expect(wrong({ following: 'own-key' })).rejects.toMatchObject(problem('plan-care-following'));
    await expect(wrong({ comments: 'on' })).rejects.toMatchObject(problem('plan-care-comments'));
  });

  test('opens only when everybody has a name, and fixes the key of that day', async () => {
    const created = { name: 'Naamloos', kind: 'company', sector: null } as const;
    const { organisationId: nameless } = await createOrganisation(ctx, system, created);
    await importPeople(ctx, system, nameless, bytes(`Team;Naam\n${'A;\n'.repeat(20)}`));
    await madeKey(ctx, nameless);
    const planned = await planWave(ctx, system, nameless, { ...standardPlan, ...plan });
    await expect(openWave(ctx, system, nameless, planned.waveId)).rejects.toMatchObject({
      code: 'promise-untrue',
      details: { promise: 'care-who-reads', ground: 'named-people' },
    });
    ({ waveId, link, letters } = await openedWave(ctx, organisationId, plan));
    await madeKey(ctx, organisationId);
    const { wave } = await getWave(ctx, system, organisationId, waveId);
    expect(wave.rules.care).toEqual({ keyId: key.keyId, keepDays: 180 });
    const door = await openScan(ctx, { link, code: null });
    expect(door).toMatchObject({ keyRoot: null, invitee: null, care: { keyId: key.keyId } });
    expect(door.promises.map(({ key: name }) => name)).toEqual([
      'care-who-reads',
      'care-sealed',
      'care-totals',
      'care-voluntary',
      'threshold',
      'threshold-sensitive',
      'no-time-no-address',
      'personal-result-on-device',
      'care-replace',
      'care-kept',
      'rules-frozen',
      'care-technical-limit',
    ]);
  });

  test('keeps one sealed record for each invitation, all of one size, the newest in the place of the older', async () => {
    const [first, second, third, ...others] = letters;
    await takePart(first?.code ?? '', { ...answers(), ...{} });
    const [before] = (await records()).records;
    await takePart(first?.code ?? '', answers());
    const [after] = (await records()).records;
    expect(after?.mark).toEqual(before?.mark);
    expect(after?.sealed).not.toEqual(before?.sealed);
    const sheet = ctx.library.get('wai-short');
    const here = [{ instrumentId: sheet.id, version: sheet.version, values: answers() }] as never;
    await storeCareRecordHere(ctx, { code: second?.code ?? '', language: 'nl', answers: here });
    for (const letter of [third, ...others.slice(0, -1)]) await takePart(letter?.code ?? '', answers());
    const all = (await records()).records;
    expect(all).toHaveLength(people - 1);
    expect(new Set(all.map(({ sealed }) => sealed.length)).size).toBe(1);
    const names = (await openAll()).map(({ record }) => record.name);
    const invited = letters.map(({ name }) => name).slice(0, -1);
    expect(names.toSorted()).toEqual(invited.toSorted());
  });

  test('takes no readable answers: not with a credential, not on paper, not of another size', async () => {
    await expect(submitResponse(ctx, submission(ctx, { link, credential: null }))).rejects.toThrow();
    const paper = bytes('group');
    await expect(enterPaperBatch(ctx, system, organisationId, waveId, paper)).rejects.toMatchObject({
      code: 'care-no-paper',
    });
    const code = letters[0]?.code ?? '';
    await expect(storeCareRecord(ctx, { code, sealed: new Uint8Array(500) })).rejects.toMatchObject({
      code: 'bad-request',
    });
    await expect(storeCareRecord(ctx, { code: 'AAAA-AAAA-AAAA', sealed: new Uint8Array(500) })).rejects.toThrow();
  });

  test('shows sealed records to the prevention service of that organisation alone, the command line included', async () => {
    const elsewhere = await makeCompany(ctx, { B: 20 }, 'Elders');
    const others = [
      ...roles.filter((role) => role !== 'prevention').map((role) => staff(role, organisationId)),
      staff('prevention', elsewhere),
      system,
    ];
    for (const actor of others) {
      const no = { code: 'not-allowed' };
      await expect(listCareRecords(ctx, actor, organisationId, waveId)).rejects.toMatchObject(no);
      const mark = new Uint8Array(32);
      await expect(eraseCareRecord(ctx, actor, organisationId, waveId, mark)).rejects.toMatchObject(no);
      const nothing = { answers: [], unreadable: 0 };
      await expect(handOverCare(ctx, actor, organisationId, waveId, nothing)).rejects.toMatchObject(no);
    }
  });

  test('is in no table with a readable answer, a name beside what is sealed, or an invitation', async () => {
    const rows = await ctx.database.owner.sql<{ row: string }[]>`select t::text as row from answers.care_record t`;
    const invitations = await ctx.db
      .selectFrom('fieldwork.invitation')
      .select(['id', 'person_id', 'code_hash'])
      .execute();
    const item = ctx.library.get('wai-short').items[0]?.id ?? '';
    const secrets = [
      ...letters.map(({ name }) => name ?? ''),
      ...invitations.flatMap(({ id, person_id, code_hash }) => [id, person_id ?? id, code_hash.toString('hex')]),
    ];
    for (const { row } of rows)
      for (const secret of secrets) {
        expect(row).not.toContain(secret);
        expect(row).not.toContain(Buffer.from(secret).toString('hex'));
      }
    for (const table of ['answers.response', 'answers.box_entry', 'answers.box_state'])
      expect(await ctx.database.owner.sql.unsafe(`select from ${table} where wave_id = '${waveId}'`)).toHaveLength(0);
    const tables = await ctx.database.owner.sql<{ name: string }[]>`
      select schemaname || '.' || tablename as name from pg_tables where schemaname in ('fieldwork', 'answers', 'published')`;
    for (const { name } of tables) {
      const found = await ctx.database.owner.sql.unsafe(
        `select from ${name} t where t::text like '%"${item}":%' or t::text like '%\\"${item}\\"%'`,
      );
      expect(found, name).toHaveLength(0);
    }
    expect(JSON.stringify(ctx.logged)).not.toMatch(/sealed|Pers 1/);
  });

  test('gives no release while the physician has handed nothing over, and says so', async () => {
    const [one] = await openAll();
    await expect(
      handOverCare(ctx, physician(), organisationId, waveId, { answers: withoutNames(await openAll()), unreadable: 0 }),
    ).rejects.toMatchObject({ code: 'wave-not-closed' });
    await eraseCareRecord(ctx, physician(), organisationId, waveId, one?.mark ?? new Uint8Array());
    expect(await closeWave(ctx, system, organisationId, waveId)).toEqual({
      responded: null,
      release: { status: 'waiting' },
    });
    expect((await getWave(ctx, system, organisationId, waveId)).release.status).toBe('waiting');
    expect(await runDueWaves(ctx)).toBe(0);
    await expect(takePart(letters[0]?.code ?? '', answers())).rejects.toThrow();
    const written = await ctx.database.owner.sql`select distinct xmin::text from answers.care_record`;
    expect(written).toHaveLength(1);
  });

  test('takes the anonymous answers only whole and right, and once; then the report is as ever', async () => {
    const all = withoutNames(await openAll());
    const hand = (sheets: readonly HandedSheet[], unreadable = 0) =>
      handOverCare(ctx, physician(), organisationId, waveId, { answers: sheets, unreadable });
    const [first, ...rest] = all as [HandedSheet, ...HandedSheet[]];
    await expect(hand(rest)).rejects.toMatchObject({ code: 'care-count-wrong', details: { found: 11, expected: 12 } });
    await expect(hand([...all, first])).rejects.toMatchObject({ code: 'care-count-wrong' });
    const elsewhere = { ...first, groupId: ctx.random.uuid() };
    await expect(hand([elsewhere, ...rest])).rejects.toMatchObject({ code: 'care-count-wrong' });
    const wrong = { ...first, sheets: first.sheets.map((sheet) => ({ ...sheet, values: { made: 'up' } })) };
    await expect(hand([wrong, ...rest])).rejects.toMatchObject({ code: 'care-sheets-refused' });
    expect(await hand(rest, 1)).toMatchObject({ status: 'published' });
    await expect(hand(rest, 1)).rejects.toMatchObject({ code: 'care-handed-over' });
    const mark = (await records()).records[0]?.mark ?? new Uint8Array();
    // Whoever asks for it later is taken out of what is sealed; the figures stay.
    await eraseCareRecord(ctx, physician(), organisationId, waveId, mark);

    const stored = await ctx.db.selectFrom('answers.response').selectAll().where('wave_id', '=', waveId).execute();
    expect(stored).toHaveLength(people - 3);
    expect(stored.every(({ receipt_mark }) => receipt_mark !== null)).toBe(true);
    expect(JSON.stringify(stored)).not.toContain('Pers');
    const report = await getReport(ctx, staff('contact', organisationId), organisationId, waveId, null);
    expect(JSON.stringify(report)).toContain('11');
    const acts = await ctx.db
      .selectFrom('identity.audit_log')
      .select('details')
      .where('action', '=', 'care.hand-over')
      .execute();
    expect(acts).toEqual([{ details: {} }]);
  });

  test('erases what is sealed when its term is over, that of the day of opening, and the report stays', async () => {
    const { eraseOn, records: kept } = await records();
    expect(kept).toHaveLength(people - 3);
    // Closed on 2 March; 180 days later.
    expect(eraseOn).toBe('2026-08-29');
    ctx.time = new Date('2026-08-28T12:00:00Z');
    await eraseDueCareRecords(ctx);
    expect((await records()).records).toHaveLength(people - 3);
    ctx.time = new Date('2026-08-29T12:00:00Z');
    await eraseDueCareRecords(ctx);
    expect((await records()).records).toEqual([]);
    const report = await getReport(ctx, staff('contact', organisationId), organisationId, waveId, null);
    expect(report.response?.responded).toBe(people - 3);
  });

  test('publishes nothing about a wave of which nothing sealed is left, or nobody answered', async () => {
    const empty = await openedWave(ctx, organisationId, plan);
    await closeWave(ctx, system, organisationId, empty.waveId);
    const nothing = { answers: [], unreadable: 0 };
    await expect(handOverCare(ctx, physician(), organisationId, empty.waveId, nothing)).rejects.toMatchObject({
      code: 'not-found',
    });
    expect((await getWave(ctx, system, organisationId, empty.waveId)).release.status).toBe('waiting');
  });
});
