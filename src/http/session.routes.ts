import type { Context } from 'hono';
import { errorSentence } from '../../web/locales/index.ts';
import { firstRunPage, noFirstRunPage } from '../../web/pages/staff/first-run.ts';
import { signInPage } from '../../web/pages/staff/sign-in.ts';
import { WerkpeilError } from '../domain/errors.ts';
import { createFirstAccount, ensureFirstRun } from '../usecases/create-first-account.ts';
import { clientAddress } from './client-address.ts';
import type { App, AppEnv } from './environment.ts';
import { errorStatus } from './error-status.ts';
import { readForm } from './form.ts';
import { readerOf } from './reader.ts';

/** Where to go after signing in: a path of our own, never another site. */
const ownPath = (next: string | undefined): string => (next && /^\/(?![/\\])/.test(next) ? next : '/');

async function signIn(c: Context<AppEnv>, email: string, password: string): Promise<void> {
  const { setCookie } = await c.var.ctx.staffAuth.signIn({ email, password, clientAddress: clientAddress(c) });
  for (const cookie of setCookie) c.header('Set-Cookie', cookie, { append: true });
}

const refusalOf = (attempt: Promise<void>): Promise<WerkpeilError | null> =>
  attempt.then(
    () => null,
    (error: unknown) => {
      if (error instanceof WerkpeilError) return error;
      throw error;
    },
  );

/** A used or wrong start link shows no form that could only fail. */
const drawNoFirstRun = async (c: Context<AppEnv>, { code }: WerkpeilError) =>
  c.html(
    await noFirstRunPage(readerOf(c), {
      isDone: code === 'first-run-done',
      sentence: errorSentence(c.var.language, code),
    }),
    errorStatus[code],
  );

/** First account, sign in and out, and the doors of the demo. */
export function registerSessionRoutes(app: App): void {
  let firstRunDone = false;
  const awaitsFirstRun = (c: Context<AppEnv>) => c.var.ctx.firstRunToken !== null && !firstRunDone;

  app.get('/first-run', async (c) => {
    const token = c.req.query('token') ?? '';
    const refused = await refusalOf(ensureFirstRun(c.var.ctx, token));
    if (refused) return drawNoFirstRun(c, refused);
    return c.html(await firstRunPage(readerOf(c), { token, name: '', email: '', error: null }));
  });

  app.post('/first-run', async (c) => {
    const form = await readForm(c);
    const input = {
      token: form.text('token'),
      name: form.text('name'),
      email: form.text('email'),
      password: form.secret('password'),
    };
    try {
      if (!input.name || !input.email) throw new WerkpeilError('bad-request');
      await createFirstAccount(c.var.ctx, input);
    } catch (error) {
      if (!(error instanceof WerkpeilError)) throw error;
      if (error.code === 'first-run-done' || error.code === 'first-run-link-wrong') return drawNoFirstRun(c, error);
      const sentence = errorSentence(c.var.language, error.code, error.details);
      return c.html(await firstRunPage(readerOf(c), { ...input, error: sentence }), errorStatus[error.code]);
    }
    firstRunDone = true;
    await signIn(c, input.email, input.password);
    return c.redirect('/', 303);
  });

  app.get('/sign-in', async (c) => {
    const next = ownPath(c.req.query('next'));
    if (c.var.actor) return c.redirect(next, 303);
    const demoRoles = (c.var.options.demo ?? []).map(({ role }) => role);
    const form = { email: '', next, error: null, demoRoles, awaitsFirstRun: awaitsFirstRun(c) };
    return c.html(await signInPage(readerOf(c), form));
  });

  app.post('/sign-in', async (c) => {
    const form = await readForm(c);
    const next = ownPath(form.text('next'));
    const email = form.text('email');
    try {
      await signIn(c, email, form.secret('password'));
    } catch (error) {
      if (!(error instanceof WerkpeilError)) throw error;
      const sentence = errorSentence(c.var.language, error.code, error.details);
      const page = { email, next, error: sentence, demoRoles: [], awaitsFirstRun: awaitsFirstRun(c) };
      return c.html(await signInPage(readerOf(c), page), errorStatus[error.code]);
    }
    return c.redirect(next, 303);
  });

  app.post('/sign-out', async (c) => {
    const { setCookie } = await c.var.ctx.staffAuth.signOut(c.req.header('cookie') ?? '');
    for (const cookie of setCookie) c.header('Set-Cookie', cookie, { append: true });
    return c.redirect('/sign-in', 303);
  });

  // Only in the demo: a link per role that signs in as a made-up person.
  app.get('/demo/:role', async (c) => {
    const account = c.var.options.demo?.find(({ role }) => role === c.req.param('role'));
    if (!account) throw new WerkpeilError('not-found');
    await signIn(c, account.email, account.password);
    return c.redirect('/', 303);
  });
}
