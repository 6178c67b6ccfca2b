import { createHash } from 'node:crypto';
import type { Context } from '../usecases/context.ts';
import { issueCredential } from '../usecases/issue-credential.ts';
import type { InvitationLetter } from '../usecases/list-invitation-codes.ts';
import { openScan } from '../usecases/open-scan.ts';
import { submitResponse } from '../usecases/submit-response.ts';
import type { Values } from './demo-answers.ts';

/** Respondents at the same moment: as fast as the connections allow, without filling the memory. */
const atOnce = 20;

/** What the page on a phone does: makes a secret, exchanges the code for its admission, sends. */
export async function answerByCode(ctx: Context, letter: InvitationLetter, values: Values): Promise<void> {
  const credential = ctx.random.bytes(32);
  const commitment = createHash('sha256').update(credential).digest();
  const { link } = await issueCredential(ctx, { code: letter.code, commitment });
  await answer(ctx, link, credential, values);
}

/** Sends; `credential` null over an open link. */
export async function answer(ctx: Context, link: string, credential: Uint8Array | null, values: Values): Promise<void> {
  const { instruments } = await openScan(ctx, { link, code: null });
  const answers = instruments.map(({ id, version }) => ({ instrumentId: id, version, values }));
  await submitResponse(ctx, { link, credential, responseId: ctx.random.uuid(), language: 'nl', answers });
}

/** A few at a time, in order. */
export async function inTurns<Item>(
  items: readonly Item[],
  act: (item: Item, index: number) => Promise<void>,
): Promise<void> {
  for (let start = 0; start < items.length; start += atOnce)
    await Promise.all(items.slice(start, start + atOnce).map((item, index) => act(item, start + index)));
}
