import { getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { isLanguage, type Language } from '../domain/language.ts';
import type { AppEnv } from './environment.ts';

const cookieName = 'werkpeil-language';
const defaultLanguage: Language = 'nl';

/** The first language of an `Accept-Language` header that we have, by weight; null when there is none. */
export function languageFromHeader(header: string | undefined): Language | null {
  const wanted = (header ?? '')
    .split(',')
    .map((part, index) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const weight = Number(
        parameters
          .find((text) => text.trim().startsWith('q='))
          ?.trim()
          .slice(2) ?? 1,
      );
      return { code: tag.slice(0, 2).toLowerCase(), weight: Number.isFinite(weight) ? weight : 0, index };
    })
    .sort((a, b) => b.weight - a.weight || a.index - b.index);
  const found = wanted.find(({ code, weight }) => weight > 0 && isLanguage(code))?.code;
  return isLanguage(found) ? found : null;
}

/**
 * Language of the request: `?lang=`, then the staff member's cookie, then the browser, then Dutch. The cookie is set on
 * staff pages only: whoever fills in a scan gets no cookie at all, and takes the language along in the address.
 */
export const detectLanguage = createMiddleware<AppEnv>(async (c, next) => {
  const asked = c.req.query('lang');
  const isStaffPage = !/^\/(s|w|withdraw|api|assets)(\/|$)/.test(c.req.path);
  const remembered = isStaffPage ? getCookie(c, cookieName) : undefined;
  const language = [asked, remembered].find(isLanguage) ?? languageFromHeader(c.req.header('accept-language'));
  c.set('language', language ?? defaultLanguage);
  if (isStaffPage && isLanguage(asked) && asked !== remembered)
    setCookie(c, cookieName, asked, { path: '/', sameSite: 'Lax', httpOnly: true, maxAge: 365 * 24 * 3600 });
  await next();
  c.header('Vary', 'Accept-Language, Cookie', { append: true });
});
