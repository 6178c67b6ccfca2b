import { toBase64Url } from '../domain/credential/base64url.ts';
import { WerkpeilError } from '../domain/errors.ts';
import { parseReceipt, receiptHash } from '../domain/participation/receipt.ts';
import type { BoxWave } from '../domain/sealing/sealing.types.ts';
import { deleteMarkedComments, findCommentQuestions, findMarkedComments } from '../storage/comment.repository.ts';
import { findOpenBoxes } from '../storage/group-key.repository.ts';
import { commentMark, receiptMark } from '../storage/sealed-box-cipher.ts';
import { deleteMarkedResponse, findLeftBoxes, findMarkedWave } from '../storage/withdrawal.repository.ts';
import type { Context } from './context.ts';
import { lockWaveOrThrow } from './find-or-throw.ts';
import { handOverBox } from './hand-over-box.ts';

/**
 * Removes the answers that belong to a receipt from everything that is built from now on. Resolves after the commit, and the
 * same for a receipt that was used before or never handed out: nobody who finds one learns whether its owner withdrew. No line
 * in a log or in the audit log, no mail, no count: nothing that staff can see changes.
 *
 * While a wave is open the answers are in its sealed box, afterwards they are found by the mark of the receipt. In this order,
 * because answers only ever go from the first to the second. Throws `receipt-malformed`, and `scan-busy` while another process
 * writes the box; then nothing was removed. A comment that waits to be read goes with them; one that was published stays, like
 * every figure.
 */
export async function withdrawAnswers(ctx: Context, typed: string): Promise<void> {
  const receipt = await receiptHash(crypto.subtle, parseReceipt(typed));
  for (const box of await findOpenBoxes(ctx.db)) await withdrawFromBox(ctx, box, receipt);
  await handOverLeftBoxes(ctx);
  const written = toBase64Url(receipt);
  const mark = receiptMark(ctx.key, written);
  const marks = (await findCommentQuestions(ctx.db)).map((question) => commentMark(ctx.key, written, question));
  const marked = await findMarkedWave(ctx.db, mark);
  for (const wave of [...(marked ? [marked] : []), ...(await findMarkedComments(ctx.db, marks))])
    await ctx.db.transaction().execute(async (trx) => {
      await lockWaveOrThrow(trx, wave.organisationId, wave.waveId);
      await deleteMarkedResponse(trx, wave, mark);
      await deleteMarkedComments(trx, wave, marks);
    });
}

/** A wave that is closed in this moment hands its answers over: they are looked for there next. */
async function withdrawFromBox(ctx: Context, box: BoxWave, receipt: Uint8Array): Promise<void> {
  try {
    await ctx.box.withdraw(box, receipt);
  } catch (error) {
    if (!(error instanceof WerkpeilError) || error.code !== 'scan-closed') throw error;
  }
}

/** Between the end of fieldwork and the release answers are still sealed. Opening them is what closing does next anyway. */
async function handOverLeftBoxes(ctx: Context): Promise<void> {
  for (const wave of await findLeftBoxes(ctx.db))
    await ctx.db.transaction().execute(async (trx) => {
      await handOverBox(ctx, trx, await lockWaveOrThrow(trx, wave.organisationId, wave.waveId));
    });
}
