import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OrganisationId, UnitId, WaveId } from '../../src/domain/ids.ts';
import { buildRelease } from '../../src/usecases/build-release.ts';
import { closeWave } from '../../src/usecases/close-wave.ts';
import { evaluateEarlyWarning } from '../../src/usecases/evaluate-early-warning.ts';
import { exportRelease } from '../../src/usecases/export-release.ts';
import { getOrganisation } from '../../src/usecases/get-organisation.ts';
import { getRelease } from '../../src/usecases/get-release.ts';
import { getReport } from '../../src/usecases/get-report.ts';
import { getWave } from '../../src/usecases/get-wave.ts';
import { listActs } from '../../src/usecases/list-acts.ts';
import type { InvitationLetter } from '../../src/usecases/list-invitation-codes.ts';
import { planWave } from '../../src/usecases/plan-wave.ts';
import { countAnswers } from '../support/count-answers.ts';
import { closeOnly } from '../support/open-wave.ts';
import { type TestContext, testContext } from '../support/test-context.ts';
import { answerAll, makeCompany, openedWave, staff, standardPlan, system } from './company.ts';

let ctx: TestContext;
let organisationId: OrganisationId;
let waveId: WaveId;
let letters: readonly InvitationLetter[];

beforeAll(async () => {
  ctx = await testContext({ seed: 'close' });
  organisationId = await makeCompany(ctx, { 'Gent / A': 16, 'Gent / B': 14, 'Brugge / C': 12, 'Brugge / D': 13 });
  ({ waveId, letters } = await openedWave(ctx, organisationId, { breakdowns: [] }));
  // Of C only 6 answer: fewer than k.
  const answering = letters.filter((letter, index) => !letter.unit.endsWith('/ C') || index % 2 === 0);
  await answerAll(ctx, answering);
});
afterAll(() => ctx.close());

const unitId = async (name: string): Promise<UnitId> =>
  (await getOrganisation(ctx, system, organisationId)).units.find((unit) => unit.name === name)?.id as UnitId;

describe('closing a wave', () => {
  test('that is only planned is refused, and a release needs a closed wave', async () => {
    const { waveId: planned } = await planWave(ctx, system, organisationId, standardPlan);
    await expect(closeWave(ctx, system, organisationId, planned)).rejects.toMatchObject({ code: 'wave-not-open' });
    const early = buildRelease(ctx, system, organisationId, waveId);
    await expect(early).rejects.toMatchObject({ code: 'wave-not-closed' });
    const nothing = getRelease(ctx, system, organisationId, waveId);
    await expect(nothing).rejects.toMatchObject({ code: 'release-not-found' });
  });

  test('twice at the same moment publishes once, and both hear the same', async () => {
    const before = await countAnswers(ctx);
    const [one, two] = await Promise.all([
      closeWave(ctx, staff('contact', organisationId), organisationId, waveId),
      closeWave(ctx, system, organisationId, waveId),
    ]);
    expect(one).toEqual(two);
    expect(one).toMatchObject({ responded: 40, release: { status: 'published', audit: { clean: true } } });
    expect(await closeWave(ctx, system, organisationId, waveId)).toEqual(one);
    const [row] = await ctx.database.owner.sql`select count(*) as n from published.release`;
    expect(Number(row?.['n'])).toBe(1);
    expect(await countAnswers(ctx)).toBe(before);
  });

  test('leaves no trace of who took part', async () => {
    const rows = await ctx.database.owner.sql`
      select 'entry' from answers.box_entry where wave_id = ${waveId}
      union all select 'state' from answers.box_state where wave_id = ${waveId}`;
    expect([...rows]).toEqual([]);
    const invitations = await ctx.database.owner
      .sql`select distinct xmin::text from fieldwork.invitation where wave_id = ${waveId}`;
    expect(invitations).toHaveLength(1);
    const written = await ctx.database.owner
      .sql`select distinct xmin::text from answers.response where wave_id = ${waveId}`;
    expect(written).toHaveLength(1);
  });

  test('stands in the audit log with who did it', async () => {
    const entries = await listActs(ctx, system, organisationId);
    expect(entries.filter((entry) => entry.action === 'wave.close')).toMatchObject([{ subject: waveId }]);
    expect(entries.filter((entry) => entry.action === 'release.publish')).toHaveLength(1);
  });
});

describe('after an interruption', () => {
  test('between closing and releasing, closing again goes on from there', async () => {
    const { waveId: second, letters: codes } = await openedWave(ctx, organisationId, { title: 'Onderbroken' });
    await answerAll(ctx, codes.slice(0, 20));
    // What a kill after the first commit leaves behind.
    await closeOnly(ctx.database.service, organisationId, second);
    expect((await getWave(ctx, system, organisationId, second)).release.status).toBe('none');
    const { release } = await closeWave(ctx, system, organisationId, second);
    expect(release.status).toBe('published');
  });

  test('a failure publishes nothing, leaves the wave closed, and can be repeated', async () => {
    const { waveId: third, letters: codes } = await openedWave(ctx, organisationId, { title: 'Mislukt' });
    await answerAll(ctx, codes.slice(0, 20));
    const [row] = await ctx.database.owner.sql`
      insert into answers.response (organisation_id, wave_id, id, reporting_group_id, language, answers)
      select organisation_id, wave_id, ${ctx.random.uuid()}::uuid, id, 'nl', '[]' from fieldwork.reporting_group
      where wave_id = ${third} limit 1 returning id
    `;
    await expect(closeWave(ctx, system, organisationId, third)).rejects.toThrow('does not fit');
    expect(await getWave(ctx, system, organisationId, third)).toMatchObject({
      wave: { status: 'closed' },
      release: { status: 'none' },
    });
    await ctx.database.owner.sql`delete from answers.response where id = ${row?.['id']}`;
    expect((await buildRelease(ctx, system, organisationId, third)).status).toBe('published');
  });

  test('a release that was changed in the database is not shown', async () => {
    const { waveId: fourth, letters: codes } = await openedWave(ctx, organisationId, { title: 'Veranderd' });
    await answerAll(ctx, codes.slice(0, 20));
    await closeWave(ctx, system, organisationId, fourth);
    await ctx.database.owner.sql`
      update published.release set table_json = jsonb_set(table_json, '{rules,k}', '5') where wave_id = ${fourth}
    `;
    await expect(getReport(ctx, system, organisationId, fourth, null)).rejects.toMatchObject({ code: 'ledger-broken' });
    await ctx.database.owner.sql`delete from published.release where wave_id = ${fourth}`;
  });
});

describe('the report', () => {
  test('shows the organisation to its contact, and hides the unit with too few answers with the reason', async () => {
    const report = await getReport(ctx, staff('contact', organisationId), organisationId, waveId, null);
    expect(report.unit).toMatchObject({ label: 'Firma', status: 'shown' });
    expect(report.response).toEqual({ responded: 49, invited: 55, rate: 49 / 55 });
    expect(report.units.find((unit) => unit.label === 'C')).toMatchObject({ status: 'hidden', reason: 'too-few' });
    expect(report.audit.clean).toBe(true);
  });

  test('of a team lead is the own team', async () => {
    const lead = staff('team-lead', organisationId, await unitId('A'));
    const report = await getReport(ctx, lead, organisationId, waveId, null);
    expect(report.unit.label).toBe('A');
    expect(report.units.map((unit) => unit.label)).toEqual(['A']);
    expect(report.ledWithin).toEqual([]);
    const other = getReport(ctx, lead, organisationId, waveId, await unitId('B'));
    await expect(other).rejects.toMatchObject({ code: 'unit-not-found' });
    const top = getReport(ctx, lead, organisationId, waveId, organisationId);
    await expect(top).rejects.toMatchObject({ code: 'unit-not-found' });
  });

  test('of the lead of a hidden team is that of the smallest shown unit around it, and says why', async () => {
    const lead = staff('team-lead', organisationId, await unitId('C'));
    const report = await getReport(ctx, lead, organisationId, waveId, null);
    expect(report.unit.status).toBe('shown');
    expect(report.ledWithin).toEqual(['C']);
    const own = report.units.find((unit) => unit.label === 'C');
    expect(own).toMatchObject({ status: 'hidden', reason: 'too-few', coveredBy: { id: report.unit.id } });
  });

  test('of the lead of an upper unit holds everything below it', async () => {
    const lead = staff('team-lead', organisationId, await unitId('Gent'));
    const report = await getReport(ctx, lead, organisationId, waveId, null);
    expect(report.units.map((unit) => unit.label).sort()).toEqual(['A', 'B', 'Gent']);
    expect(report.ledWithin).toEqual([]);
  });

  test('is closed to an operator, to another company, and to a lead without people in it', async () => {
    const other = await makeCompany(ctx, { A: 12 }, 'Other');
    const nobody = staff('team-lead', organisationId, crypto.randomUUID() as UnitId);
    for (const actor of [staff('operator', null), staff('contact', other), nobody])
      await expect(getReport(ctx, actor, organisationId, waveId, null)).rejects.toMatchObject({ code: 'not-allowed' });
    const lead = staff('team-lead', organisationId, await unitId('A'));
    await expect(getRelease(ctx, lead, organisationId, waveId)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(exportRelease(ctx, lead, organisationId, waveId, 'csv')).rejects.toMatchObject({
      code: 'not-allowed',
    });
    const strange = getReport(ctx, staff('contact', other), other, waveId, null);
    await expect(strange).rejects.toMatchObject({ code: 'wave-not-found' });
  });

  test('can be taken along as CSV, JSON and codebook, with names for files', async () => {
    const files = await Promise.all(
      (['csv', 'json', 'codebook'] as const).map((format) =>
        exportRelease(ctx, system, organisationId, waveId, format),
      ),
    );
    expect(files.map((file) => file.fileName)).toEqual([
      'werkpeil-firma-meting.csv',
      'werkpeil-firma-meting.json',
      'werkpeil-firma-meting-codebook.txt',
    ]);
    expect(JSON.parse(files[1]?.body ?? '')).toMatchObject({ schema: 'werkpeil-release', wave: { id: waveId } });
  });

  test('lies beside the previous wave with the same instrument', async () => {
    const first = await getReport(ctx, system, organisationId, waveId, null);
    expect(first.previousWave).toBeNull();
    ctx.time = new Date('2027-03-01T09:00:00Z');
    const { waveId: next, letters: codes } = await openedWave(ctx, organisationId, { title: 'Meting 2' });
    await answerAll(ctx, codes, 2);
    await closeWave(ctx, system, organisationId, next);
    const report = await getReport(ctx, system, organisationId, next, null);
    expect(report.previousWave?.openedOn).toBe('2026-03-02');
    expect(await evaluateEarlyWarning(ctx, organisationId, next)).toEqual({ signals: 0 });
  });
});
