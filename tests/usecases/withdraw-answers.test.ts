import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OrganisationId, WaveId } from '../../src/domain/ids.ts';
import { receiptFromBytes } from '../../src/domain/participation/receipt.ts';
import { updateWaveStatus } from '../../src/storage/wave.repository.ts';
import { buildRelease } from '../../src/usecases/build-release.ts';
import { closeWave } from '../../src/usecases/close-wave.ts';
import { getRelease } from '../../src/usecases/get-release.ts';
import { getWave } from '../../src/usecases/get-wave.ts';
import { listActs } from '../../src/usecases/list-acts.ts';
import type { InvitationLetter } from '../../src/usecases/list-invitation-codes.ts';
import { submitResponse } from '../../src/usecases/submit-response.ts';
import { takePartHere } from '../../src/usecases/take-part-here.ts';
import { withdrawAnswers } from '../../src/usecases/withdraw-answers.ts';
import { countAnswers } from '../support/count-answers.ts';
import { type TestContext, testContext } from '../support/test-context.ts';
import { answerAll, answersFor, makeCompany, openedWave, submission, system } from './company.ts';

let ctx: TestContext;
let organisationId: OrganisationId;

beforeAll(async () => {
  ctx = await testContext({ seed: 'withdraw' });
  organisationId = await makeCompany(ctx, { 'Gent / Pers': 12, 'Gent / Afwerking': 12 });
});
afterAll(() => ctx.close());

/** Takes part with a code, or by an open link, and gives the receipt. */
async function takePart(link: string, letter: InvitationLetter | null): Promise<string> {
  const here = await takePartHere(ctx, { link, code: letter?.code ?? null, secret: ctx.random.bytes(32) });
  await submitResponse(ctx, submission(ctx, { ...here, values: answersFor(ctx, 1)[0] ?? {} }));
  return here.shownReceipt;
}

const answersOf = async (waveId: WaveId): Promise<number> => countAnswers(ctx, waveId);
const unknownReceipt = (): string => receiptFromBytes(ctx.random.bytes(24));

describe('withdrawing while a wave is open', () => {
  test('removes the answers for good; the code stays used, and the release is built without them', async () => {
    const { waveId, link, letters } = await openedWave(ctx, organisationId);
    const [mine, ...others] = letters;
    const receipt = await takePart(link, mine as InvitationLetter);
    await answerAll(ctx, others.slice(0, 20));
    expect(await answersOf(waveId)).toBe(21);
    await withdrawAnswers(ctx, receipt.toLowerCase().replaceAll('-', ' '));
    expect(await answersOf(waveId)).toBe(20);
    await withdrawAnswers(ctx, receipt);
    expect(await answersOf(waveId)).toBe(20);
    await expect(takePart(link, mine as InvitationLetter)).rejects.toThrow('code-spent');
    const { release } = await closeWave(ctx, system, organisationId, waveId);
    expect(release.status).toBe('published');
    const { table } = await getRelease(ctx, system, organisationId, waveId);
    expect(table.cells.find(({ slice, unitId }) => slice === null && unitId === organisationId)?.n).toBe(20);
  });

  test('works for an open link, where one may take part again', async () => {
    const { waveId, link } = await openedWave(ctx, organisationId, { participation: 'open' });
    const receipts = [await takePart(link, null), await takePart(link, null)];
    await withdrawAnswers(ctx, receipts[0] as string);
    expect(await answersOf(waveId)).toBe(1);
    await takePart(link, null);
    expect(await answersOf(waveId)).toBe(2);
  });

  test('does the same for an unknown receipt as for a used one: nothing, and says so to nobody', async () => {
    const { waveId, link, letters } = await openedWave(ctx, organisationId);
    const receipt = await takePart(link, letters[0] as InvitationLetter);
    await withdrawAnswers(ctx, receipt);
    const rows = () => ctx.database.owner.sql`
      select ctid::text, xmin::text, id from answers.box_entry where wave_id = ${waveId} order by id`;
    const before = await rows();
    const [acts, lines] = [(await listActs(ctx, system, organisationId)).length, ctx.logged.length];
    expect(await withdrawAnswers(ctx, receipt)).toBe(await withdrawAnswers(ctx, unknownReceipt()));
    expect(await rows()).toEqual(before);
    expect((await listActs(ctx, system, organisationId)).length).toBe(acts);
    expect(ctx.logged.length).toBe(lines);
  });

  test('refuses what cannot be a receipt', async () => {
    await expect(withdrawAnswers(ctx, 'ACDE-FGHJ-KMNP-QRTV-WXYZ')).rejects.toThrow('receipt-malformed');
  });
});

describe('withdrawing after a wave was closed', () => {
  test('removes the answers; the report, the progress and every list stay as they were', async () => {
    const { waveId, link, letters } = await openedWave(ctx, organisationId);
    const receipt = await takePart(link, letters[0] as InvitationLetter);
    await answerAll(ctx, letters.slice(1, 20));
    const first = await closeWave(ctx, system, organisationId, waveId);
    const everything = async () => [
      await getWave(ctx, system, organisationId, waveId),
      await getRelease(ctx, system, organisationId, waveId),
      (await listActs(ctx, system, organisationId)).length,
      ctx.logged.length,
    ];
    const before = await everything();
    await withdrawAnswers(ctx, receipt);
    expect(await answersOf(waveId)).toBe(19);
    expect(await everything()).toEqual(before);
    expect(await closeWave(ctx, system, organisationId, waveId)).toEqual(first);
    await withdrawAnswers(ctx, receipt);
    expect(await answersOf(waveId)).toBe(19);
  });

  test('finds answers that are still in the box, because the release is not built yet', async () => {
    const { waveId, link, letters } = await openedWave(ctx, organisationId);
    const receipt = await takePart(link, letters[0] as InvitationLetter);
    await answerAll(ctx, letters.slice(1, 15));
    await ctx.db.transaction().execute(async (trx) => {
      const { wave } = await getWave(ctx, system, organisationId, waveId);
      await updateWaveStatus(trx, wave, { status: 'closed', openedOn: wave.openedOn });
    });
    await withdrawAnswers(ctx, receipt);
    expect(await answersOf(waveId)).toBe(14);
    const built = await buildRelease(ctx, system, organisationId, waveId);
    expect(built.status).toBe('published');
  });

  test('is not lost when it meets the writing of all answers anew', async () => {
    const { waveId, link, letters } = await openedWave(ctx, organisationId);
    const receipts = [];
    for (const letter of letters.slice(0, 16)) receipts.push(await takePart(link, letter));
    const [closing] = await Promise.all([
      closeWave(ctx, system, organisationId, waveId),
      ...receipts.slice(0, 4).map((receipt) => withdrawAnswers(ctx, receipt)),
    ]);
    expect(['published', 'refused']).toContain(closing.release.status);
    expect(await answersOf(waveId)).toBe(12);
  });
});
