import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { teamMaker } from '../../src/cli/demo-answers.ts';
import { seededChance } from '../../src/cli/demo-chance.ts';
import type { OrganisationId, SignalId } from '../../src/domain/ids.ts';
import { closeWave } from '../../src/usecases/close-wave.ts';
import { evaluateEarlyWarning } from '../../src/usecases/evaluate-early-warning.ts';
import { listActs } from '../../src/usecases/list-acts.ts';
import { listSignals } from '../../src/usecases/list-signals.ts';
import { setFollowUp } from '../../src/usecases/set-follow-up.ts';
import { submitResponse } from '../../src/usecases/submit-response.ts';
import { type TestContext, testContext } from '../support/test-context.ts';
import { exchange, makeCompany, openedWave, staff, submission, system } from './company.ts';

let ctx: TestContext;
let organisationId: OrganisationId;

beforeAll(async () => {
  ctx = await testContext({ seed: 'signals' });
  organisationId = await makeCompany(ctx, { Rustig: 30, Zwaar: 30 });
  const { waveId, letters } = await openedWave(ctx, organisationId);
  const make = teamMaker(ctx.library.get('workability-employee'), ctx.benchmarks);
  for (const [unit, team] of Map.groupBy(letters, (letter) => letter.unit)) {
    const values = make(seededChance(3), team.length, { stress: unit === 'Zwaar' ? 0.8 : 0.3 });
    for (const [index, letter] of team.entries()) {
      const own = values[index];
      if (own) await submitResponse(ctx, submission(ctx, { ...(await exchange(ctx, letter.code)), values: own }));
    }
  }
  await closeWave(ctx, system, organisationId, waveId);
});
afterAll(() => ctx.close());

const prevention = () => staff('prevention', organisationId);
const first = async () => {
  const [row] = await listSignals(ctx, prevention(), null);
  if (!row) throw new Error('no signal');
  return row;
};

describe('signals', () => {
  test('name the team that is clearly worse, and no other, with evidence', async () => {
    const rows = await listSignals(ctx, prevention(), organisationId);
    expect(rows.map((row) => row.signal.unitLabel)).toEqual(['Zwaar']);
    expect(rows[0]).toMatchObject({
      organisationName: 'Firma',
      signal: { strength: 'strong', evidence: { n: 30, comparedWith: { kind: 'benchmark' } } },
      followUp: { status: 'new', note: '' },
    });
  });

  test('are for the prevention service of that organisation, never for a contact or a team lead', async () => {
    const other = await makeCompany(ctx, { A: 12 }, 'Other');
    for (const actor of [
      staff('contact', organisationId),
      staff('team-lead', organisationId),
      staff('consultant', organisationId),
    ])
      await expect(listSignals(ctx, actor, organisationId)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(listSignals(ctx, staff('prevention', other), organisationId)).rejects.toMatchObject({
      code: 'not-allowed',
    });
    expect(await listSignals(ctx, staff('prevention', other), null)).toEqual([]);
  });

  test('keep the history of their follow-up, also when they are evaluated anew', async () => {
    const { signal } = await first();
    const note = (status: 'offered' | 'running', text: string) =>
      setFollowUp(ctx, prevention(), organisationId, signal.id, { status, note: text });
    await note('offered', ' Gesprek aangeboden ');
    await note('running', 'Gesprek met het team');
    expect((await first()).followUp).toEqual({ status: 'running', note: 'Gesprek met het team' });
    await evaluateEarlyWarning(ctx, organisationId, signal.waveId);
    expect(await first()).toMatchObject({ signal: { id: signal.id }, followUp: { status: 'running' } });
    const history = await ctx.database.owner.sql`select note from published.follow_up order by number`;
    expect(history.map((row) => row['note'])).toEqual(['Gesprek aangeboden', 'Gesprek met het team']);
    expect(JSON.stringify(await listActs(ctx, system, organisationId))).not.toContain('Gesprek');
  });

  test('number two notes that are written at the same moment one after the other', async () => {
    const { signal } = await first();
    const notes = [1, 2, 3].map((n) =>
      setFollowUp(ctx, prevention(), organisationId, signal.id, { status: 'done', note: `${n}` }),
    );
    await expect(Promise.all(notes)).resolves.toHaveLength(3);
  });

  test('take no follow-up from others, about nothing, or without end', async () => {
    const { signal } = await first();
    const input = { status: 'done', note: '' } as const;
    for (const actor of [staff('operator', null), staff('contact', organisationId)])
      await expect(setFollowUp(ctx, actor, organisationId, signal.id, input)).rejects.toMatchObject({
        code: 'not-allowed',
      });
    const unknown = setFollowUp(ctx, prevention(), organisationId, crypto.randomUUID() as SignalId, input);
    await expect(unknown).rejects.toMatchObject({ code: 'not-found' });
    const endless = { status: 'done', note: 'x'.repeat(2001) } as const;
    await expect(setFollowUp(ctx, prevention(), organisationId, signal.id, endless)).rejects.toMatchObject({
      code: 'bad-request',
    });
  });
});
