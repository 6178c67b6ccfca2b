import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { WerkpeilError } from '../domain/errors.ts';
import type { AppEnv } from './environment.ts';

const refuse = (c: Context) => {
  throw isPeopleList.test(c.req.path)
    ? new WerkpeilError('too-large', { what: 'people' })
    : new WerkpeilError('too-large');
};
/** Who sends a whole workbook instead of one list is told how to send the list. */
const isPeopleList = /^\/organisations\/[^/]+\/import/;
/** Files of at most 5 MB, which the recipes check, and the third that base64 adds when a preview hands a file back. */
const forFiles = bodyLimit({ maxSize: 8 * 1024 * 1024, onError: refuse });
const forOthers = bodyLimit({ maxSize: 64 * 1024, onError: refuse });
const takesFile =
  /\/(import|import\/confirm|paper|people|people\/preview|packs|packs\/preview|paper-batches|care-handover)$/;

/** Stops a body that is too large before it is read. Throws `too-large`. */
export const limitBody = createMiddleware<AppEnv>((c, next) =>
  (takesFile.test(c.req.path) ? forFiles : forOthers)(c, next),
);

/** Types that no form can send across sites. */
const apiTypes = ['application/json', 'text/csv', 'application/zip'];

/** The API takes no other. Throws `wrong-content-type`. */
export const ensureApiContentType = createMiddleware<AppEnv>(async (c, next) => {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  const hasBody = c.req.header('content-length') !== '0' && (type !== undefined || c.req.header('content-length'));
  if (!['GET', 'HEAD'].includes(c.req.method) && hasBody && !apiTypes.includes(type ?? ''))
    throw new WerkpeilError('wrong-content-type');
  await next();
});
