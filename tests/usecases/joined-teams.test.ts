import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { company } from '../../src/cli/demo-company.ts';
import type { OrganisationId, UnitId, WaveId } from '../../src/domain/ids.ts';
import { closeWave } from '../../src/usecases/close-wave.ts';
import { getOrganisation } from '../../src/usecases/get-organisation.ts';
import { getRelease } from '../../src/usecases/get-release.ts';
import { getReport } from '../../src/usecases/get-report.ts';
import { type TestContext, testContext } from '../support/test-context.ts';
import { answerAll, makeCompany, openedWave, staff, system } from './company.ts';

let ctx: TestContext;
beforeAll(async () => {
  ctx = await testContext({ seed: 'joined' });
});
afterAll(() => ctx.close());

describe('a team in which too few people answered', () => {
  const teams = { 'Gent / A': 16, 'Gent / B': 14, 'Gent / C': 12, 'Brugge / D': 13 };
  let organisationId: OrganisationId;
  let waveId: WaveId;

  beforeAll(async () => {
    organisationId = await makeCompany(ctx, teams);
    const opened = await openedWave(ctx, organisationId);
    waveId = opened.waveId;
    await answerAll(
      ctx,
      opened.letters.filter(({ unit }, index) => !unit.endsWith('/ C') || index % 2 === 0),
    );
    await closeWave(ctx, system, organisationId, waveId);
  });

  test('stands together with the neighbour that costs least, and the report says which and why', async () => {
    const report = await getReport(ctx, system, organisationId, waveId, null);
    const labels = report.units.map(({ label, status }) => `${label}: ${status}`);
    expect(labels).toEqual(['Firma: shown', 'Gent: shown', 'A: shown', 'B + C: shown', 'Brugge: shown']);
    expect(report.units.find(({ label }) => label === 'B + C')?.joinedFrom).toEqual(['B', 'C']);
    const { table } = await getRelease(ctx, system, organisationId, waveId);
    expect(table.units.find(({ joined }) => joined)?.joined).toEqual({
      because: 'too-few-answers',
      k: 10,
      parts: ['B', 'C'],
    });
  });

  test('gives its lead the figures of the two together, and no way to the other alone', async () => {
    const { units } = await getOrganisation(ctx, system, organisationId);
    const lead = staff('team-lead', organisationId, units.find(({ name }) => name === 'C')?.id as UnitId);
    const report = await getReport(ctx, lead, organisationId, waveId, null);
    expect(report.units.map(({ label }) => label)).toEqual(['B + C']);
    expect(report.unit.joinedFrom).toEqual(['B', 'C']);
  });

  test('has the same id in a later wave in which the two were joined before opening', async () => {
    const { table } = await getRelease(ctx, system, organisationId, waveId);
    const strict = await openedWave(ctx, organisationId, { title: 'Strenger', k: 15 });
    await answerAll(ctx, strict.letters);
    await closeWave(ctx, system, organisationId, strict.waveId);
    const later = (await getRelease(ctx, system, organisationId, strict.waveId)).table;
    const then = table.units.find(({ label }) => label === 'B + C');
    const now = later.units.find(({ groupIds, unitIds }) => groupIds.length === 1 && unitIds.length === 2);
    expect(now?.joined).toBeUndefined();
    expect([...(now?.unitIds ?? [])].sort()).toEqual([...(then?.unitIds ?? [])].sort());
    expect(now?.id).toBe(then?.id);
  });
});

describe('the demo company, in which three in five answer', () => {
  test('lets everybody appear in a published group below the company as a whole', async () => {
    const teams = Object.fromEntries(company.teams.map(({ site, team, people }) => [`${site} / ${team}`, people]));
    const organisationId = await makeCompany(ctx, teams, 'Voorbeeld');
    const { waveId, letters } = await openedWave(ctx, organisationId);
    await answerAll(
      ctx,
      letters.filter((_, index) => index % 5 < 3),
    );
    await closeWave(ctx, system, organisationId, waveId);
    const { table } = await getRelease(ctx, system, organisationId, waveId);
    const shown = new Set(table.cells.filter(({ status }) => status === 'shown').map(({ unitId }) => unitId));
    const top = table.units[0];
    const below = table.units.filter(({ id }) => id !== top?.id && shown.has(id));
    const reached = new Set(below.flatMap(({ groupIds }) => groupIds));
    expect(top?.groupIds.filter((groupId) => !reached.has(groupId))).toEqual([]);
    expect(table.units.some(({ joined }) => joined)).toBe(true);
  });
});
