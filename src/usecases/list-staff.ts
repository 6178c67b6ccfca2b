import type { StaffId } from '../domain/ids.ts';
import type { Actor, Context, Membership } from './context.ts';

export interface StaffRow {
  readonly staffId: StaffId;
  readonly name: string;
  readonly email: string;
  readonly memberships: readonly Membership[];
}

/** Accounts with their memberships; operator only. */
export async function listStaff(_ctx: Context, _actor: Actor): Promise<readonly StaffRow[]> {
  throw new Error('list-staff: not built yet');
}
