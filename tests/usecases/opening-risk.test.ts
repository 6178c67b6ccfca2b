import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createOrganisation } from '../../src/usecases/create-organisation.ts';
import { importPeople } from '../../src/usecases/import-people.ts';
import { planWave, type WavePlan } from '../../src/usecases/plan-wave.ts';
import { previewWaveOpening } from '../../src/usecases/preview-wave-opening.ts';
import { type TestContext, testContext } from '../support/test-context.ts';
import { bytes, makeCompany, standardPlan, system } from './company.ts';

let ctx: TestContext;
beforeAll(async () => {
  ctx = await testContext({ seed: 'risk' });
});
afterAll(() => ctx.close());

async function riskOf(organisationId: Awaited<ReturnType<typeof makeCompany>>, plan: Partial<WavePlan>) {
  const { waveId } = await planWave(ctx, system, organisationId, { ...standardPlan, ...plan });
  return (await previewWaveOpening(ctx, system, organisationId, waveId)).risk;
}

describe('the risk meter before a wave opens', () => {
  test('counts on the columns of the list that bear the name of a question, and says what to drop or coarsen', async () => {
    const { organisationId } = await createOrganisation(ctx, system, { name: 'Lijst', kind: 'company', sector: null });
    // 20 people: everybody has the same contract; ages 1 to 4 in turn, but for one person of age 5 and one of age 6.
    const lines = Array.from({ length: 20 }, (_, index) => {
      const age = index === 18 ? 5 : index === 19 ? 6 : (index % 4) + 1;
      return `Team;Persoon ${index};${age};vast`;
    });
    await importPeople(ctx, system, organisationId, bytes(['Team;Naam;age-band;Contract', ...lines].join('\n')));
    expect(await riskOf(organisationId, { breakdowns: ['age-band', 'contract'] })).toMatchObject({
      basis: 'counted',
      people: 20,
      unique: 2,
      small: 20,
      drop: { item: 'age-band', unique: 0 },
      coarsen: { item: 'age-band', values: ['5', '6'], unique: 0 },
    });
    expect(await riskOf(organisationId, { breakdowns: ['contract'] })).toMatchObject({ unique: 0, drop: null });
  });

  test('gives the least to expect from head counts when the list does not know the questions', async () => {
    const organisationId = await makeCompany(ctx, { A: 20, B: 30 });
    const few = await riskOf(organisationId, { breakdowns: ['gender'] });
    const many = await riskOf(organisationId, { breakdowns: ['gender', 'age-band', 'job-family', 'seniority'] });
    expect(few).toMatchObject({ basis: 'expected', people: 50, small: null, coarsen: null });
    expect(many?.unique).toBeGreaterThan(40);
    expect(few?.unique).toBeLessThan(5);
    expect(many?.drop?.unique).toBeLessThan(many?.unique ?? 0);
  });

  test('finds nothing without questions, and has nothing to say about an open link', async () => {
    const organisationId = await makeCompany(ctx, { A: 20 });
    expect(await riskOf(organisationId, {})).toMatchObject({ unique: 0, questions: [], drop: null });
    expect(await riskOf(organisationId, { participation: 'open' })).toBeNull();
  });
});
