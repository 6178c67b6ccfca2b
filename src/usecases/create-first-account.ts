import type { StaffId } from '../domain/ids.ts';
import type { Context } from './context.ts';

/** Creates the operator account; works once. `token` is not asked of the command line (`null`). Throws `first-run-done`, `first-run-link-wrong`, `password-too-weak`. */
export async function createFirstAccount(
  _ctx: Context,
  _input: { readonly token: string | null; readonly name: string; readonly email: string; readonly password: string },
): Promise<{ readonly staffId: StaffId }> {
  throw new Error('create-first-account: not built yet');
}
