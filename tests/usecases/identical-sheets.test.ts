import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Values } from '../../src/cli/demo-answers.ts';
import type { OrganisationId } from '../../src/domain/ids.ts';
import { closeWave } from '../../src/usecases/close-wave.ts';
import { getReport } from '../../src/usecases/get-report.ts';
import { submitResponse } from '../../src/usecases/submit-response.ts';
import { type TestContext, testContext } from '../support/test-context.ts';
import { answersFor, exchange, makeCompany, openedWave, submission, system } from './company.ts';

let ctx: TestContext;
let organisationId: OrganisationId;
beforeAll(async () => {
  ctx = await testContext({ seed: 'identical-sheets' });
  organisationId = await makeCompany(ctx, { Winkel: 40 });
});
afterAll(() => ctx?.close());

/** A closed wave over an open link in which one sheet came so many times, beside twenty others. */
async function identicalIn(times: number): Promise<number | null> {
  const { waveId, link } = await openedWave(ctx, organisationId, { participation: 'open', title: `Open ${times}` });
  const values = answersFor(ctx, 21);
  const sheets = [...values, ...Array.from({ length: times - 1 }, () => values[0] as Values)];
  for (const sheet of sheets) await submitResponse(ctx, submission(ctx, { link, credential: null, values: sheet }));
  await closeWave(ctx, system, organisationId, waveId);
  return (await getReport(ctx, system, organisationId, waveId, null)).identical;
}

describe('identical answer sheets over an open link', () => {
  test('are told in the report, in tens, from the threshold on', async () => {
    expect(await identicalIn(13)).toBe(10);
  });

  test('are not told below the threshold, not even that there are some', async () => {
    expect(await identicalIn(9)).toBeNull();
  });

  test('are nothing to tell where everybody has a code', async () => {
    const { waveId, letters } = await openedWave(ctx, organisationId, { title: 'Met code' });
    const [same] = answersFor(ctx, 1);
    for (const { code } of letters.slice(0, 12))
      await submitResponse(ctx, submission(ctx, { ...(await exchange(ctx, code)), values: same as Values }));
    const { release } = await closeWave(ctx, system, organisationId, waveId);
    expect(release.status).toBe('published');
    expect((await getReport(ctx, system, organisationId, waveId, null)).identical).toBeNull();
  });
});
