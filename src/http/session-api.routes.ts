import { createRoute } from '@hono/zod-openapi';
import { createFirstAccount } from '../usecases/create-first-account.ts';
import { clientAddress } from './client-address.ts';
import { actorSchema, firstAccountSchema, signInSchema } from './contract/session.ts';
import { answer, body, errorSchema, staffErrors } from './contract/shared.ts';
import type { App } from './environment.ts';
import { ensureSignedIn } from './reader.ts';
import { staffRoute } from './staff-route.ts';

const tags = ['Session'];
const tooMany = { 429: answer('Too many attempts', errorSchema) };

/** Signing in and out, and the first account. */
export function registerSessionApi(app: App): void {
  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/v1/first-account',
      tags,
      summary: 'Create the operator’s account; works once, with the token of the first-run link',
      request: { body: body(firstAccountSchema) },
      responses: { 204: { description: 'Created' }, ...staffErrors },
    }),
    async (c) => {
      await createFirstAccount(c.var.ctx, c.req.valid('json'));
      return c.body(null, 204);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/v1/sessions',
      tags,
      summary: 'Sign in; sets the session cookie',
      request: { body: body(signInSchema) },
      responses: { 204: { description: 'Signed in' }, ...staffErrors, ...tooMany },
    }),
    async (c) => {
      const { setCookie } = await c.var.ctx.staffAuth.signIn({
        ...c.req.valid('json'),
        clientAddress: clientAddress(c),
      });
      for (const cookie of setCookie) c.header('Set-Cookie', cookie, { append: true });
      return c.body(null, 204);
    },
  );

  app.openapi(
    staffRoute({
      method: 'get',
      path: '/api/v1/sessions/current',
      tags,
      summary: 'Who is signed in, with roles',
      responses: { 200: answer('The signed-in staff member', actorSchema) },
    }),
    (c) => {
      const actor = ensureSignedIn(c);
      const { staffId, name, email, memberships } = actor;
      return c.json({ staffId, name, email, memberships }, 200);
    },
  );

  app.openapi(
    staffRoute({
      method: 'delete',
      path: '/api/v1/sessions/current',
      tags,
      summary: 'Sign out',
      responses: { 204: { description: 'Signed out' } },
    }),
    async (c) => {
      ensureSignedIn(c);
      const { setCookie } = await c.var.ctx.staffAuth.signOut(c.req.header('cookie') ?? '');
      for (const cookie of setCookie) c.header('Set-Cookie', cookie, { append: true });
      return c.body(null, 204);
    },
  );
}
