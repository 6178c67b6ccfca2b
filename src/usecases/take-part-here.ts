import { blind } from '../domain/credential/blind.ts';
import type { Bytes } from '../domain/credential/credential.types.ts';
import { finalize } from '../domain/credential/finalize.ts';
import { WerkpeilError } from '../domain/errors.ts';
import { receiptBytes, receiptFromBytes, receiptHash } from '../domain/participation/receipt.ts';
import { randomFrom } from '../storage/credential-random.ts';
import type { Context } from './context.ts';
import { issueCredential } from './issue-credential.ts';
import { openScan } from './open-scan.ts';
import type { Submission } from './submit-response.ts';

/**
 * The device's part, done by the service: for a browser without JavaScript, and for the demonstration. Everything follows
 * from `secret` (32 bytes, made with the form), so that sending the form twice asks for the same credential. Nothing of it is
 * stored. `code` null for an open wave. Throws what `openScan` and `issueCredential` throw, and `scan-not-open-yet`.
 */
export async function takePartHere(
  ctx: Context,
  input: { readonly link: string | null; readonly code: string | null; readonly secret: Bytes },
): Promise<Pick<Submission, 'link' | 'credential' | 'receipt'> & { readonly shownReceipt: string }> {
  const random = randomFrom(input.secret);
  const shownReceipt = newReceipt(random);
  const receipt = await receiptHash(crypto.subtle, shownReceipt);
  const { link, state, key } = await openScan(ctx, { link: input.link, code: input.code });
  if (input.code === null) return { link, credential: null, receipt, shownReceipt };
  if (!key) throw new WerkpeilError(state === 'not-open-yet' ? 'scan-not-open-yet' : 'scan-closed');
  const pending = await blind(key.key, { subtle: crypto.subtle, random });
  const { blindSignature } = await issueCredential(ctx, { code: input.code, blinded: pending.blinded });
  const credential = { groupId: key.key.groupId, ...finalize(key.key, pending, blindSignature) };
  return { link, credential, receipt, shownReceipt };
}

/** The receipt that answers sent with this secret (32 bytes) got, or would get. */
export const receiptOf = (secret: Bytes): string => newReceipt(randomFrom(secret));

/** The first that is drawn from a secret. */
const newReceipt = (random: ReturnType<typeof randomFrom>): string => receiptFromBytes(random.bytes(receiptBytes));
