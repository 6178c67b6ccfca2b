import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Demo, fillDemo } from '../../src/cli/demo.ts';
import { company } from '../../src/cli/demo-company.ts';
import { careName, demoServiceKey } from '../../src/cli/demo-service-key.ts';
import { openCareRecord } from '../../src/domain/service-key/care-record.ts';
import { readKeyFile } from '../../src/domain/service-key/key-file.ts';
import { openTalkRequest } from '../../src/domain/service-key/talk-request.ts';
import { handOverCare, listCareRecords } from '../../src/usecases/care-records.ts';
import type { Actor } from '../../src/usecases/context.ts';
import { getOrganisation } from '../../src/usecases/get-organisation.ts';
import { getReport } from '../../src/usecases/get-report.ts';
import { listOrganisations } from '../../src/usecases/list-organisations.ts';
import { listSignals } from '../../src/usecases/list-signals.ts';
import { openScan } from '../../src/usecases/open-scan.ts';
import { takePartHere } from '../../src/usecases/take-part-here.ts';
import { listTalkRequests } from '../../src/usecases/talk-requests.ts';
import { demoContext } from '../support/demo-context.ts';
import type { TestContext } from '../support/test-context.ts';
import { staff } from '../usecases/company.ts';

const system: Actor = { kind: 'system' };
let ctx: TestContext;
let demo: Demo;

beforeAll(async () => {
  ({ ctx, demo } = await demoContext({ seed: 'demo-test' }));
}, 120_000);
afterAll(() => ctx.close());

const waves = async () => (await getOrganisation(ctx, system, demo.companyId)).waves;

describe('the demo', () => {
  test('has a company of 240 people, 3 sites and 18 teams of 4 to 30', async () => {
    const sizes = company.teams.map((team) => team.people);
    expect([sizes.length, Math.min(...sizes), Math.max(...sizes)]).toEqual([18, 4, 30]);
    const { people, units } = await getOrganisation(ctx, system, demo.companyId);
    expect(people).toBe(240);
    expect(units.filter((unit) => unit.depth === 0)).toHaveLength(3);
    expect(units.filter((unit) => unit.depth === 1)).toHaveLength(18);
  });

  test('has two waves a year apart and one in progress, with about 79 % response', async () => {
    const [third, second, first] = await waves();
    expect([first?.hasRelease, second?.hasRelease, third?.status]).toEqual([true, true, 'open']);
    const days = [first, second, third].map((wave) => Date.parse(wave?.openedOn ?? '') / 86_400_000);
    expect([(days[1] ?? 0) - (days[0] ?? 0), (days[2] ?? 0) - (days[1] ?? 0)]).toEqual([364, 364]);
    expect(new Date((days[2] ?? 0) * 86_400_000).getUTCDay()).toBe(2);
    for (const wave of [first, second]) {
      const report = wave && (await getReport(ctx, system, demo.companyId, wave.id, null));
      expect(report?.response?.rate).toBeGreaterThan(0.75);
      expect(report?.response?.rate).toBeLessThan(0.82);
    }
  });

  test('gives signals about the team that became worse, by both watches, and about no other', async () => {
    const rows = await listSignals(ctx, system, null);
    expect(new Set(rows.map((row) => row.signal.unitLabel))).toEqual(new Set(['Orderpicking']));
    const [, second] = await waves();
    expect(rows.map((row) => row.signal.waveId)).toEqual([second?.id, second?.id]);
    expect(new Set(rows.map((row) => row.signal.evidence.comparedWith.kind))).toEqual(
      new Set(['benchmark', 'previous-wave']),
    );
  });

  test('tells what changed for the people who were found again', async () => {
    const [, second] = await waves();
    const report = second && (await getReport(ctx, system, demo.companyId, second.id, null));
    expect(report?.followed?.reason).toBeNull();
    expect(report?.followed?.n).toBeGreaterThanOrEqual(10);
    expect(report?.followed?.rows.length).toBeGreaterThan(0);
  });

  test('has comments in one report, read for names, and others that wait to be read', async () => {
    const [, second] = await waves();
    const report = second && (await getReport(ctx, system, demo.companyId, second.id, null));
    expect(report?.comments.status).toBe('published');
    const units = report?.units.map(({ id }) => id) ?? [];
    const read = await Promise.all(units.map((id) => second && getReport(ctx, system, demo.companyId, second.id, id)));
    const places = read.flatMap((one) => one?.comments.here ?? []);
    expect(places.length).toBeGreaterThan(0);
    expect(places.every(({ n, comments }) => n >= 10 && comments.length === n)).toBe(true);
    expect(JSON.stringify(places)).not.toMatch(/Maes|operatie|@/);
    const network = await getOrganisation(ctx, system, demo.networkId);
    const closed = network.waves.find(({ status }) => status === 'closed');
    const scan = closed && (await getReport(ctx, system, demo.networkId, closed.id, null));
    expect(scan?.comments.status).toBe('waiting');
  });

  test('has people who ask for a talk and answers in care, which its key file opens', async () => {
    const organisations = await listOrganisations(ctx, system);
    const care = organisations.find(({ name }) => name === careName);
    const [wave] = care ? (await getOrganisation(ctx, system, care.id)).waves : [];
    if (!care || !wave) throw new Error('the demo has a wave in care');
    const read = await readKeyFile(crypto.subtle, demoServiceKey.file);
    const key = read.ok && (await read.file.unlock(demoServiceKey.passphrase));
    if (!key) throw new Error('the key file of the demo opens');
    const talks = await listTalkRequests(ctx, staff('prevention', demo.companyId), demo.companyId);
    const names = talks.map(({ sealed }) =>
      openTalkRequest(key.pair, demo.companyId, sealed).then((talk) => talk?.name),
    );
    expect((await Promise.all(names)).toSorted()).toEqual(['Marie Voorbeeld', 'Tom Voorbeeld']);
    const { records, handedOver } = await listCareRecords(ctx, staff('prevention', care.id), care.id, wave.id);
    expect([records.length, handedOver]).toEqual([23, false]);
    const sheets = records.map(async ({ groupId, sealed }) => {
      const record = await openCareRecord(key.pair, wave.id, sealed);
      return { groupId, language: 'nl' as const, sheets: record?.sheets ?? [] };
    });
    const handed = { answers: await Promise.all(sheets), unreadable: 0 };
    expect(await handOverCare(ctx, staff('prevention', care.id), care.id, wave.id, handed)).toMatchObject({
      status: 'published',
    });
  });

  test('shows most teams that have enough answers, women and men, and no group of two', async () => {
    const [, second] = await waves();
    const report = second && (await getReport(ctx, system, demo.companyId, second.id, null));
    const leaves = report?.units.filter((unit) => unit.depth === 2) ?? [];
    expect(leaves.filter((unit) => unit.status === 'shown').length).toBeGreaterThan(leaves.length / 2);
    const genders = report?.breakdowns.find(({ item }) => item === 'gender')?.rows ?? [];
    expect(genders.filter(({ n }) => n !== null).map(({ value }) => value)).toEqual(['woman', 'man']);
  });

  test('has unused codes and an open scan for its visitors', async () => {
    expect(demo.invitations).toHaveLength(5);
    const [letter] = demo.invitations;
    await expect(
      takePartHere(ctx, { link: null, code: letter?.code ?? '', secret: ctx.random.bytes(32) }),
    ).resolves.toMatchObject({ credential: expect.anything() });
    const link = demo.openScanUrl.split('/').at(-1) ?? '';
    expect(await openScan(ctx, { link, code: null })).toMatchObject({ state: 'open', participation: 'open' });
  });

  test('has an account for every role that can sign in', async () => {
    expect(demo.accounts.map((account) => account.role)).toEqual([
      'operator',
      'contact',
      'team-lead',
      'consultant',
      'prevention',
      'works-council',
    ]);
    for (const { email, password } of demo.accounts)
      await ctx.staffAuth.signIn({ email, password, clientAddress: '192.0.2.1' });
  });

  test('started again finds everything as it was', async () => {
    const again = await fillDemo(ctx);
    expect(again).toEqual(demo);
  });
});
