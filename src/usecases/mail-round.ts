import type { Clock } from '../domain/effects.ts';
import type { PostOffice } from '../storage/mail.types.ts';

/** `more`: there is work for a next round at once. `waiting`: later, or in another process. */
export type DeliveryState = 'done' | 'more' | 'waiting';

/** One mailing does not keep the others waiting for longer than it takes to send so many. */
export const mostInARound = 30;

/** So many in a row that the server wants to see later: it means all of them. Provisional. */
export const mostLaterInARow = 3;

/** After trouble the mail server is left alone for so long: a wrong password every minute gets an account locked. Provisional. */
const pauseMs = 10 * 60_000;
const pausedUntil = new WeakMap<PostOffice, number>();

export const pauseMail = (mail: PostOffice, clock: Clock): void => {
  pausedUntil.set(mail, clock().getTime() + pauseMs);
};
export const isMailPaused = (mail: PostOffice, clock: Clock): boolean =>
  (pausedUntil.get(mail) ?? 0) > clock().getTime();
/** When somebody asks for mail, it is tried at once. */
export const resumeMail = (mail: PostOffice): void => {
  pausedUntil.delete(mail);
};
