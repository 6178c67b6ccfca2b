import { WerkpeilError } from '../domain/errors.ts';
import type { StaffId } from '../domain/ids.ts';
import { hasOperator, insertMembership, lockMemberships } from '../storage/membership.repository.ts';
import { sameSecret } from './code-secrets.ts';
import type { Context } from './context.ts';
import { recordAct } from './record-act.ts';

/**
 * Lets whoever has the first-run link through while there is no account. Throws `first-run-done`, `first-run-link-wrong`.
 */
export async function ensureFirstRun(ctx: Context, token: string): Promise<void> {
  if (await hasOperator(ctx.db)) throw new WerkpeilError('first-run-done');
  if (!(ctx.firstRunToken && (await sameSecret(token, ctx.firstRunToken))))
    throw new WerkpeilError('first-run-link-wrong');
}

/** Creates the operator account; works once. `token` is not asked of the command line (`null`). Throws `first-run-done`, `first-run-link-wrong`, `password-too-weak`. */
export async function createFirstAccount(
  ctx: Context,
  input: { readonly token: string | null; readonly name: string; readonly email: string; readonly password: string },
): Promise<{ readonly staffId: StaffId }> {
  // Before the lock: a stranger who guesses must not keep connections waiting.
  if (input.token !== null) await ensureFirstRun(ctx, input.token);
  return ctx.db.transaction().execute(async (trx) => {
    await lockMemberships(trx);
    if (await hasOperator(trx)) throw new WerkpeilError('first-run-done');
    const staffId = await ctx.staffAuth.createAccount(input);
    await insertMembership(trx, {
      id: ctx.random.uuid(),
      staffId,
      organisationId: null,
      role: 'operator',
      unitId: null,
    });
    await recordAct(ctx, trx, { kind: 'system' }, { organisationId: null, action: 'staff.first', subject: staffId });
    return { staffId };
  });
}
