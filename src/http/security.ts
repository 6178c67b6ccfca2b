import { createMiddleware } from 'hono/factory';
import { secureHeaders } from 'hono/secure-headers';
import { WerkpeilError } from '../domain/errors.ts';
import type { AppEnv } from './environment.ts';

/**
 * Headers for every answer. No script or style but our own files, no inline code, nothing from elsewhere, no frames.
 * `same-origin` as the referrer policy and not `no-referrer`: with the latter a browser sends `Origin: null` with forms,
 * and the check below could not tell its own pages from others.
 */
export const securityHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    fontSrc: ["'self'"],
    manifestSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
    objectSrc: ["'none'"],
  },
  referrerPolicy: 'same-origin',
  xFrameOptions: 'DENY',
  crossOriginOpenerPolicy: 'same-origin',
  crossOriginResourcePolicy: 'same-origin',
  permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [] },
  // Set by whoever ends TLS in front of the service; on plain http it means nothing.
  strictTransportSecurity: false,
});

const isFormType = (contentType: string) =>
  ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain', ''].includes(
    contentType.split(';')[0]?.trim().toLowerCase() ?? '',
  );

/**
 * Lets a changing request through only when it comes from our own pages: `Origin` (or else `Referer`) must name the host
 * that was asked. A request with neither is refused when a form could have sent it; another content type cannot cross
 * sites without a permission that this service never gives. Throws `wrong-origin`.
 */
export const ensureSameOrigin = createMiddleware<AppEnv>(async (c, next) => {
  if (['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)) return next();
  const source = c.req.header('origin') ?? c.req.header('referer');
  const own = [c.req.header('host') ?? new URL(c.req.url).host, new URL(c.var.ctx.baseUrl).host];
  if (source) {
    const host = URL.canParse(source) ? new URL(source).host : null;
    if (host === null || !own.includes(host)) throw new WerkpeilError('wrong-origin');
  } else if (isFormType(c.req.header('content-type') ?? '') && c.req.header('sec-fetch-site') !== 'same-origin') {
    throw new WerkpeilError('wrong-origin');
  }
  return next();
});

/** Pages and API answers are never kept by a cache; only the hashed files are. */
export const noStore = createMiddleware<AppEnv>(async (c, next) => {
  await next();
  if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store');
});
