import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OrganisationId } from '../../src/domain/ids.ts';
import { buildPool } from '../../src/usecases/build-pool.ts';
import { closeWave } from '../../src/usecases/close-wave.ts';
import type { Actor } from '../../src/usecases/context.ts';
import { createOrganisation } from '../../src/usecases/create-organisation.ts';
import { getRelease } from '../../src/usecases/get-release.ts';
import { importPeople } from '../../src/usecases/import-people.ts';
import { listPools } from '../../src/usecases/list-pools.ts';
import { verifyPools } from '../../src/usecases/verify-pools.ts';
import { type TestContext, testContext } from '../support/test-context.ts';
import { answerAll, bytes, openedWave, peopleCsv, staff, system } from './company.ts';

let ctx: TestContext;
const companies: OrganisationId[] = [];
const plan = { title: 'Metaal 2026', sector: 'metaal', instrumentId: 'workability-employee' };

async function publishedCompany(
  name: string,
  people: number,
  sector: string | null,
  answers = people,
): Promise<OrganisationId> {
  const { organisationId } = await createOrganisation(ctx, system, { name, kind: 'company', sector });
  await importPeople(ctx, system, organisationId, bytes(peopleCsv({ Team: people })));
  const { waveId, letters } = await openedWave(ctx, organisationId);
  await answerAll(ctx, letters.slice(0, answers), people);
  await closeWave(ctx, system, organisationId, waveId);
  return organisationId;
}

const consultantOf = (organisationIds: readonly OrganisationId[]): Actor => ({
  ...(staff('consultant', null) as Extract<Actor, { kind: 'staff' }>),
  memberships: organisationIds.map((organisationId) => ({ organisationId, role: 'consultant', unitId: null })),
});

beforeAll(async () => {
  ctx = await testContext({ seed: 'pools' });
  for (const people of [20, 22, 24, 26]) companies.push(await publishedCompany(`M${people}`, people, 'Metaal'));
  await publishedCompany('Bouw', 21, 'Bouw');
}, 120_000);
afterAll(() => ctx.close());

describe('a sector pool', () => {
  test('of four companies, and one whose report says nothing, is refused with the reason, and nothing is published', async () => {
    const silent = await publishedCompany('Stil', 12, 'Metaal', 3);
    await expect(buildPool(ctx, consultantOf([...companies, silent]), plan)).rejects.toMatchObject({
      code: 'pool-refused',
      details: { reason: 'too-few-companies', companies: 4 },
    });
    expect(await listPools(ctx, consultantOf(companies))).toEqual([]);
  });

  test('of five is the sum of their published figures, and names no company', async () => {
    companies.push(await publishedCompany('M23', 23, 'Metaal'));
    const pool = await buildPool(ctx, consultantOf(companies), plan);
    expect(pool).toMatchObject({ number: 1, companies: 5, respondents: 115, sector: 'metaal' });
    let [lo, hi] = [0, 0];
    for (const id of companies) {
      const [row] = await ctx.database.owner.sql`select wave_id from published.release where organisation_id = ${id}`;
      const { table } = await getRelease(ctx, system, id, row?.['wave_id']);
      const figure = table.cells[0]?.figures.find(({ measureId }) => measureId === 'problematic:stress');
      lo += figure?.form === 'exact' ? figure.value : figure?.form === 'band' ? figure.lo : Number.NaN;
      hi += figure?.form === 'exact' ? figure.value : figure?.form === 'band' ? figure.hi : Number.NaN;
    }
    const stress = pool.figures.find(({ measureId }) => measureId === 'problematic:stress');
    expect(stress).toMatchObject({ status: 'shown', lo, hi, base: 115, companies: 5 });
    expect(stress?.name.nl).toBeTruthy();
    const text = JSON.stringify(await listPools(ctx, staff('contact', companies[0] ?? null)));
    for (const id of companies) expect(text).not.toContain(id);
  });

  test('with one company more than the last is refused: the difference would be that company', async () => {
    companies.push(await publishedCompany('M25', 25, 'METAAL'));
    await expect(buildPool(ctx, consultantOf(companies), plan)).rejects.toMatchObject({
      code: 'pool-refused',
      details: { reason: 'protected' },
    });
    expect(await listPools(ctx, system)).toHaveLength(1);
  });

  test('is for consultants, over their own companies only', async () => {
    for (const role of ['contact', 'prevention', 'operator'] as const) {
      const actor = staff(role, role === 'operator' ? null : (companies[0] ?? null));
      await expect(buildPool(ctx, actor, plan)).rejects.toMatchObject({ code: 'not-allowed' });
    }
    await expect(buildPool(ctx, consultantOf(companies.slice(0, 3)), plan)).rejects.toMatchObject({
      details: { reason: 'too-few-companies', companies: 3 },
    });
  });

  test('is judged again together with all others, by the operator and every night', async () => {
    expect(await verifyPools(ctx, staff('operator', null))).toMatchObject({ pools: 1, outcome: 'clean' });
    await expect(verifyPools(ctx, consultantOf(companies))).rejects.toMatchObject({ code: 'not-allowed' });
  });

  test('cannot be changed by the service, and is not shown when somebody else did', async () => {
    await expect(ctx.database.service.sql`update published.pool set number = 9`).rejects.toThrow('permission denied');
    await expect(ctx.database.service.sql`delete from published.pool`).rejects.toThrow('permission denied');
    await ctx.database.owner.sql`update published.pool set content = jsonb_set(content, '{respondents}', '7')`;
    await expect(listPools(ctx, system)).rejects.toMatchObject({ code: 'ledger-broken' });
    expect(await verifyPools(ctx, system)).toEqual({
      pools: 1,
      outcome: 'broken',
      note: 'pool 1 does not fit the chain',
    });
    await ctx.database.owner.sql`delete from published.pool`;
    expect(await verifyPools(ctx, system)).toMatchObject({ pools: 0, outcome: 'broken' });
  });
});
