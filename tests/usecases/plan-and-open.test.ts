import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fingerprint } from '../../src/domain/credential/key-list.ts';
import type { OrganisationId, WaveId } from '../../src/domain/ids.ts';
import { changePlannedWave } from '../../src/usecases/change-planned-wave.ts';
import { createOrganisation } from '../../src/usecases/create-organisation.ts';
import { getOrganisation } from '../../src/usecases/get-organisation.ts';
import { getWave } from '../../src/usecases/get-wave.ts';
import { listInvitationCodes } from '../../src/usecases/list-invitation-codes.ts';
import { openScan } from '../../src/usecases/open-scan.ts';
import { openWave } from '../../src/usecases/open-wave.ts';
import { planWave, type WavePlan } from '../../src/usecases/plan-wave.ts';
import { previewWaveOpening } from '../../src/usecases/preview-wave-opening.ts';
import { type TestContext, testContext } from '../support/test-context.ts';
import { makeCompany, openedWave, staff, standardPlan, system } from './company.ts';

let ctx: TestContext;
let organisationId: OrganisationId;

beforeAll(async () => {
  ctx = await testContext({ seed: 'waves', baseUrl: 'https://scan.example.be' });
  organisationId = await makeCompany(ctx, { 'Gent / A': 12, 'Gent / B': 6, 'Gent / C': 5, 'Brugge / D': 15 });
});
afterAll(() => ctx.close());

const plan = (changes: Partial<WavePlan> = {}) =>
  planWave(ctx, system, organisationId, { ...standardPlan, ...changes });
const find = async (waveId: WaveId) =>
  (await getOrganisation(ctx, system, organisationId)).waves.find((wave) => wave.id === waveId);

describe('planning a wave', () => {
  test('fixes the newest version of each instrument and safe rules', async () => {
    const { waveId } = await plan({ breakdowns: ['gender', 'gender', 'age-band'], closesOn: '2026-04-01' });
    expect(await find(waveId)).toMatchObject({
      status: 'planned',
      openedOn: null,
      closesOn: '2026-04-01',
      instruments: [{ id: 'workability-employee', version: ctx.library.get('workability-employee').version }],
      rules: { k: 10, kSensitive: 20, breakdowns: ['gender', 'age-band'], protectionLevel: 'half-range' },
    });
  });

  test.each([
    ['a threshold of 4', { k: 4 }, 'plan-k-small'],
    ['an unknown instrument', { instrumentIds: ['mood'] }, 'plan-instrument-unknown'],
    ['no instrument', { instrumentIds: [] }, 'plan-no-instrument'],
    [
      'two instruments that measure the same',
      { instrumentIds: ['workability-employee', 'workability-self-employed'] },
      'plan-instruments-clash',
    ],
    ['no title', { title: ' ' }, 'plan-no-title'],
    ['no language', { languages: [] }, 'plan-no-language'],
    ['a day that does not exist', { opensOn: '2026-02-30' }, 'plan-day-unknown'],
    ['a day that is over', { opensOn: '2026-03-01' }, 'plan-day-past'],
    ['closing before opening', { opensOn: '2026-03-09', closesOn: '2026-03-08' }, 'plan-closes-before-opens'],
    ['a breakdown that no instrument has', { breakdowns: ['shoe-size'] }, 'plan-breakdowns-unknown'],
    ['a breakdown by a question of a scale', { breakdowns: ['stress-1'] }, 'plan-breakdowns-unknown'],
  ])('refuses %s', async (_what, changes, code) => {
    await expect(plan(changes)).rejects.toMatchObject({ code: 'plan-refused', problems: [{ code }] });
  });

  test('can be changed and removed as long as it is not open', async () => {
    const { waveId } = await plan();
    await changePlannedWave(ctx, system, organisationId, waveId, { ...standardPlan, title: 'Anders', k: 15 });
    expect(await find(waveId)).toMatchObject({ title: 'Anders', rules: { k: 15 } });
    const unsafe = changePlannedWave(ctx, system, organisationId, waveId, { ...standardPlan, k: 3 });
    await expect(unsafe).rejects.toMatchObject({ code: 'plan-refused' });
    await changePlannedWave(ctx, system, organisationId, waveId, null);
    expect(await find(waveId)).toBeUndefined();
    await expect(getWave(ctx, system, organisationId, waveId)).rejects.toMatchObject({ code: 'wave-not-found' });
  });

  test('is refused to whoever does not run scans there', async () => {
    const other = await makeCompany(ctx, { A: 12 }, 'Other');
    const { waveId } = await plan();
    for (const actor of [
      staff('team-lead', organisationId),
      staff('prevention', organisationId),
      staff('contact', other),
    ]) {
      const refused = { code: 'not-allowed' };
      await expect(planWave(ctx, actor, organisationId, standardPlan)).rejects.toMatchObject(refused);
      await expect(changePlannedWave(ctx, actor, organisationId, waveId, null)).rejects.toMatchObject(refused);
      await expect(previewWaveOpening(ctx, actor, organisationId, waveId)).rejects.toMatchObject(refused);
      await expect(openWave(ctx, actor, organisationId, waveId)).rejects.toMatchObject(refused);
      await expect(listInvitationCodes(ctx, actor, organisationId, waveId)).rejects.toMatchObject(refused);
    }
    // The same wave under another organisation's address does not exist.
    await expect(openWave(ctx, staff('contact', other), other, waveId)).rejects.toMatchObject({
      code: 'wave-not-found',
    });
    await expect(openWave(ctx, system, organisationId, 'x' as WaveId)).rejects.toMatchObject({
      code: 'wave-not-found',
    });
  });
});

describe('opening a wave', () => {
  test('is previewed as it will happen: groups with what is joined and why, and the promises', async () => {
    const { waveId } = await plan();
    const preview = await previewWaveOpening(ctx, system, organisationId, waveId);
    const merged = preview.grouping.groups.find((group) => group.merged !== null);
    expect(merged).toMatchObject({ label: 'C + B', headCount: 11, merged: { because: 'too-small', k: 10 } });
    expect(preview.promises.length).toBeGreaterThan(5);
    const opened = await openWave(ctx, system, organisationId, waveId);
    expect(opened.invitations).toBe(38);
    const view = await getWave(ctx, system, organisationId, waveId);
    expect(view.groups.map(({ label, headCount }) => `${label} ${headCount}`).sort()).toEqual(
      preview.grouping.groups.map(({ label, headCount }) => `${label} ${headCount}`).sort(),
    );
    expect(view).toMatchObject({
      invited: 38,
      wave: { status: 'open', openedOn: '2026-03-02' },
      progress: { responded: null, share: null },
      release: { status: 'none' },
    });
  });

  test('happens once, also when two people press at the same moment', async () => {
    const { waveId } = await plan();
    const presses = [1, 2, 3].map(() => openWave(ctx, system, organisationId, waveId));
    const outcomes = await Promise.allSettled(presses);
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
    expect(outcomes.find((outcome) => outcome.status === 'rejected')).toMatchObject({
      reason: { code: 'wave-not-planned' },
    });
    const [row] = await ctx.database.owner
      .sql`select count(*) as n from fieldwork.invitation where wave_id = ${waveId}`;
    expect(Number(row?.['n'])).toBe(38);
  });

  test('freezes the rules: neither a change nor the database role of the service can loosen them', async () => {
    const { waveId } = await openedWave(ctx, organisationId);
    const change = changePlannedWave(ctx, system, organisationId, waveId, { ...standardPlan, k: 5 });
    await expect(change).rejects.toMatchObject({ code: 'wave-not-planned' });
    const { sql } = ctx.database.service;
    await expect(sql`update fieldwork.wave_rules set rules = '{}' where wave_id = ${waveId}`).rejects.toThrow(
      /permission denied/,
    );
    // Not even the plan in the wave's own row, which is not what counts any more.
    await expect(
      sql`update fieldwork.wave set rules = jsonb_set(rules, '{k}', '5') where id = ${waveId}`,
    ).rejects.toThrow(/wave_frozen/);
    expect((await getWave(ctx, system, organisationId, waveId)).wave.rules.k).toBe(10);
  });

  test('is refused without people and with fewer than k', async () => {
    const empty = await createOrganisation(ctx, system, { name: 'Leeg', kind: 'company', sector: null });
    const { waveId: none } = await planWave(ctx, system, empty.organisationId, standardPlan);
    await expect(openWave(ctx, system, empty.organisationId, none)).rejects.toMatchObject({ code: 'wave-no-people' });
    const small = await makeCompany(ctx, { A: 9 }, 'Klein');
    const { waveId: few } = await planWave(ctx, system, small, standardPlan);
    expect((await previewWaveOpening(ctx, system, small, few)).grouping.safe).toBe(false);
    await expect(openWave(ctx, system, small, few)).rejects.toMatchObject({ code: 'wave-rules-unsafe' });
    expect(await previewWaveOpening(ctx, system, small, few)).toMatchObject({ obstacle: 'too-few-people' });
  });

  test('is possible on its last day and refused on the day after', async () => {
    const { waveId } = await plan({ closesOn: '2026-03-02' });
    ctx.time = new Date('2026-03-03T09:00:00Z');
    try {
      expect(await previewWaveOpening(ctx, system, organisationId, waveId)).toMatchObject({ obstacle: 'dates-passed' });
      await expect(openWave(ctx, system, organisationId, waveId)).rejects.toMatchObject({ code: 'wave-dates-passed' });
    } finally {
      ctx.time = new Date('2026-03-02T09:00:00Z');
    }
    expect(await previewWaveOpening(ctx, system, organisationId, waveId)).toMatchObject({ obstacle: null });
    await expect(openWave(ctx, system, organisationId, waveId)).resolves.toMatchObject({ invitations: 38 });
  });
});

describe('invitation codes', () => {
  test('are the same at every printing, all different, in the order of units and names, and in no table', async () => {
    const { waveId, link, letters } = await openedWave(ctx, organisationId);
    expect(await listInvitationCodes(ctx, system, organisationId, waveId)).toEqual(letters);
    expect(new Set(letters.map((letter) => letter.code)).size).toBe(38);
    expect(letters[0]).toMatchObject({ unit: 'Brugge / D', name: 'BruggeD 1' });
    const { keyRoot } = await openScan(ctx, { link, code: null });
    const print = fingerprint(keyRoot as Uint8Array).replaceAll(' ', '');
    expect(letters[0]?.url).toBe(`https://scan.example.be/w/${link}#${letters[0]?.code}.${print}`);
    const rows = await ctx.database.owner.sql`select to_jsonb(i)::text as row from fieldwork.invitation i`;
    expect(JSON.stringify(rows)).not.toContain(letters[0]?.code);
    expect(JSON.stringify(rows)).not.toContain(letters[0]?.code.replaceAll('-', ''));
  });

  test('cannot be printed for a wave that is not open', async () => {
    const { waveId } = await plan();
    const codes = listInvitationCodes(ctx, system, organisationId, waveId);
    await expect(codes).rejects.toMatchObject({ code: 'wave-not-open' });
  });

  test('of another key are other codes', async () => {
    const { waveId, letters } = await openedWave(ctx, organisationId);
    const strange = { ...ctx, key: new Uint8Array(32) };
    const other = await listInvitationCodes(strange, system, organisationId, waveId);
    expect(other.filter((letter) => letters.some(({ code }) => code === letter.code))).toEqual([]);
  });
});
