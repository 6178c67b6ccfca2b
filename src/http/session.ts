import { createMiddleware } from 'hono/factory';
import { findActor } from '../usecases/find-actor.ts';
import type { AppEnv } from './environment.ts';

/** Paths where nobody is looked up: whoever fills in a scan stays nobody, even in a browser where staff are signed in. */
const withoutSession =
  /^\/(s|w|withdraw|assets|openapi\.json|api\/v1\/(care-records|credentials|responses|scans|talk-requests|withdrawals))(\/|$)/;

/** Puts the signed-in staff member ready, if there is one. */
export const findSession = createMiddleware<AppEnv>(async (c, next) => {
  const cookie = c.req.header('cookie');
  if (cookie && !withoutSession.test(c.req.path)) c.set('actor', await findActor(c.var.ctx, cookie));
  await next();
});
