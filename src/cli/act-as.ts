import { WerkpeilError } from '../domain/errors.ts';
import type { Actor, Context } from '../usecases/context.ts';
import { findActor } from '../usecases/find-actor.ts';
import { type Invocation, UsageError } from './command.types.ts';
import { readPassword } from './read-password.ts';

export const actAsOptions = { as: { type: 'string' }, 'password-file': { type: 'string' } } as const;
export const actAsHelp = '--as: the account that reads; its password is read from the file, else from standard input';

/**
 * Does something as a member of staff who signs in for it: what the operator's command line may not do by itself. The session
 * ends with it. Throws `sign-in-failed`.
 */
export async function actAs<Result>(
  invocation: Invocation,
  ctx: Context,
  act: (actor: Actor) => Promise<Result>,
): Promise<Result> {
  const email = invocation.option('as');
  if (!email) throw new UsageError('Give --as with the e-mail address of the account that reads.');
  const password = await readPassword(invocation);
  const { setCookie } = await ctx.staffAuth.signIn({ email, password, clientAddress: '127.0.0.1' });
  const cookie = setCookie.map((line) => line.split(';')[0]).join('; ');
  try {
    const actor = await findActor(ctx, cookie);
    if (!actor) throw new WerkpeilError('sign-in-failed');
    return await act(actor);
  } finally {
    await ctx.staffAuth.signOut(cookie);
  }
}
