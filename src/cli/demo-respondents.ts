import { marksOfOwnKey } from '../domain/following/make-marks.ts';
import { ownWordsId } from '../domain/instruments/own-words.ts';
import type { Context } from '../usecases/context.ts';
import type { InvitationLetter } from '../usecases/list-invitation-codes.ts';
import { openScan } from '../usecases/open-scan.ts';
import { type Submission, submitResponse } from '../usecases/submit-response.ts';
import { takePartHere } from '../usecases/take-part-here.ts';
import type { Values } from './demo-answers.ts';

/** Respondents at the same moment: as fast as the connections allow, without filling the memory. */
const atOnce = 20;

/** What the page on a phone does: exchanges the code for a credential, sends. `text`: answer to the open question. */
export async function answerByCode(
  ctx: Context,
  letter: InvitationLetter,
  values: Values,
  text: string | null,
  ownKey: string | null,
): Promise<void> {
  const here = await takePartHere(ctx, { link: null, code: letter.code, secret: ctx.random.bytes(32) });
  await send(ctx, here, values, text, ownKey);
}

/** Over an open link. */
export async function answerByLink(ctx: Context, link: string, values: Values, text: string | null): Promise<void> {
  await send(ctx, await takePartHere(ctx, { link, code: null, secret: ctx.random.bytes(32) }), values, text);
}

async function send(
  ctx: Context,
  { link, credential, receipt }: Pick<Submission, 'link' | 'credential' | 'receipt'>,
  values: Values,
  text: string | null,
  ownKey: string | null = null,
): Promise<void> {
  const words: Values = text === null ? {} : { better: text };
  const { instruments, following } = await openScan(ctx, { link, code: null });
  const follow = following && ownKey ? await marksOfOwnKey(ownKey, following.study, { subtle: crypto.subtle }) : [];
  const answers = instruments.map(({ id, version }) => ({
    instrumentId: id,
    version,
    values: id === ownWordsId ? words : values,
  }));
  const responseId = ctx.random.uuid();
  await submitResponse(ctx, { link, credential, receipt, responseId, language: 'nl', follow, answers });
}

/** A few at a time, in order. */
export async function inTurns<Item>(
  items: readonly Item[],
  act: (item: Item, index: number) => Promise<void>,
): Promise<void> {
  for (let start = 0; start < items.length; start += atOnce)
    await Promise.all(items.slice(start, start + atOnce).map((item, index) => act(item, start + index)));
}
