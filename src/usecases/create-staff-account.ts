import type { OrganisationId, StaffId, UnitId } from '../domain/ids.ts';
import type { Actor, Context, Role } from './context.ts';

/** Creates an account with one membership. Operator only. Throws `email-in-use`, `password-too-weak`, `not-allowed`. */
export async function createStaffAccount(
  _ctx: Context,
  _actor: Actor,
  _input: {
    readonly name: string;
    readonly email: string;
    readonly password: string;
    readonly role: Role;
    readonly organisationIds: readonly OrganisationId[];
    readonly unitId: UnitId | null;
  },
): Promise<{ readonly staffId: StaffId }> {
  throw new Error('create-staff-account: not built yet');
}
