import { isWorkDone, type Work, type WorkDone, workSize } from '../domain/participation/proof-of-work.ts';
import { sameSecret } from './code-secrets.ts';
import type { Context } from './context.ts';

/** A challenge is good for so many minutes: time enough for a slow phone on a slow line, too short to work ahead by night. */
const lifetimeMinutes = 10;

/**
 * The work for handing in answers over this open link now. Nothing is remembered for it: the challenge is the minute and a
 * mark that only this service can make, so that a service with several processes, or one that was restarted, knows its own.
 */
export async function workFor(ctx: Context, link: string): Promise<Work> {
  const minute = minuteOf(ctx);
  return { challenge: `${minute}.${await mark(ctx, link, minute)}`, ...workSize };
}

/**
 * Whether this work was done for this response, over this link, a moment ago. A proof needs no list of spent ones: it holds
 * for one response id, and the sealed box takes each of these once.
 */
export async function isWorkGood(ctx: Context, link: string, responseId: string, done: WorkDone): Promise<boolean> {
  const [, minuteText, given] = /^(\d{1,12})\.([\w-]{22})$/.exec(done.challenge) ?? [];
  if (minuteText === undefined || given === undefined) return false;
  const minute = Number(minuteText);
  const age = minuteOf(ctx) - minute;
  // One minute ahead: two processes need not have the same clock to the second.
  if (age < -1 || age > lifetimeMinutes) return false;
  return (await sameSecret(given, await mark(ctx, link, minute))) && isWorkDone(crypto.subtle, done, responseId);
}

const minuteOf = (ctx: Context): number => Math.floor(ctx.clock().getTime() / 60_000);

/** 128 bits of HMAC-SHA256(key, "work", link, minute). */
async function mark(ctx: Context, link: string, minute: number): Promise<string> {
  const hmac = await crypto.subtle.importKey('raw', ctx.key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const signed = await crypto.subtle.sign('HMAC', hmac, new TextEncoder().encode(`work ${link} ${minute}`));
  return btoa(String.fromCharCode(...new Uint8Array(signed.slice(0, 16))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
