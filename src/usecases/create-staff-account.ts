import { WerkpeilError } from '../domain/errors.ts';
import type { OrganisationId, StaffId, UnitId } from '../domain/ids.ts';
import { insertMembership } from '../storage/membership.repository.ts';
import { findUnits } from '../storage/people.repository.ts';
import type { Actor, Context, Role } from './context.ts';
import { ensureAccess } from './ensure-access.ts';
import { findOrganisationOrThrow } from './find-or-throw.ts';
import { recordAct } from './record-act.ts';

export interface NewStaff {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly role: Role;
  readonly organisationIds: readonly OrganisationId[];
  readonly unitId: UnitId | null;
}

/** Creates an account with one membership per organisation; an operator has none, a team lead one with a unit. Operator only. Throws `email-in-use`, `password-too-weak`, `not-allowed`, `organisation-not-found`, `unit-not-found`, `bad-request`. */
export async function createStaffAccount(
  ctx: Context,
  actor: Actor,
  input: NewStaff,
): Promise<{ readonly staffId: StaffId }> {
  ensureAccess(actor, 'staff.manage', null);
  await ensureFits(ctx, input);
  const staffId = await ctx.staffAuth.createAccount(input);
  const organisationIds = input.role === 'operator' ? [null] : [...new Set(input.organisationIds)];
  await ctx.db.transaction().execute(async (trx) => {
    for (const organisationId of organisationIds) {
      const unitId = input.role === 'team-lead' ? input.unitId : null;
      await insertMembership(trx, { id: ctx.random.uuid(), staffId, organisationId, role: input.role, unitId });
      const details = { role: input.role, unitId };
      await recordAct(ctx, trx, actor, { organisationId, action: 'staff.create', subject: staffId, details });
    }
  });
  return { staffId };
}

/** All that can be wrong is found before the account exists. */
async function ensureFits(ctx: Context, { role, organisationIds, unitId }: NewStaff): Promise<void> {
  if (role === 'operator') return;
  if (organisationIds.length === 0) throw new WerkpeilError('organisation-not-found');
  for (const organisationId of organisationIds) await findOrganisationOrThrow(ctx.db, organisationId);
  if (role !== 'team-lead') return;
  const [organisationId, ...others] = organisationIds;
  if (!organisationId || others.length > 0) throw new WerkpeilError('bad-request', { field: 'organisationIds' });
  const units = await findUnits(ctx.db, organisationId);
  if (!units.some((unit) => unit.id === unitId)) throw new WerkpeilError('unit-not-found');
}
