import type { StaffId } from '../domain/ids.ts';
import { findStaff } from '../storage/membership.repository.ts';
import type { Actor, Context, Membership } from './context.ts';
import { ensureAccess } from './ensure-access.ts';

export interface StaffRow {
  readonly staffId: StaffId;
  readonly name: string;
  readonly email: string;
  readonly memberships: readonly Membership[];
}

/** Accounts with their memberships; operator only. */
export async function listStaff(ctx: Context, actor: Actor): Promise<readonly StaffRow[]> {
  ensureAccess(actor, 'staff.manage', null);
  return findStaff(ctx.db);
}
