import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { AppEnv } from './environment.ts';

const cookieName = 'werkpeil-message';

/** Keeps a sentence for the next page, after a form was carried out and the browser is sent on. Holds no personal data. */
export function flash(c: Context<AppEnv>, message: string): void {
  setCookie(c, cookieName, encodeURIComponent(message), { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: 60 });
}

/** The sentence that was kept, once. */
export function takeFlash(c: Context<AppEnv>): string | null {
  const message = getCookie(c, cookieName);
  if (message === undefined) return null;
  deleteCookie(c, cookieName, { path: '/' });
  try {
    return decodeURIComponent(message).slice(0, 300);
  } catch {
    return null;
  }
}
