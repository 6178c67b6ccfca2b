import { WerkpeilError } from '../domain/errors.ts';
import type { OrganisationId } from '../domain/ids.ts';
import { insertMembership } from '../storage/membership.repository.ts';
import { insertOrganisation } from '../storage/organisation.repository.ts';
import type { Actor, Context } from './context.ts';
import { ensureAccess } from './ensure-access.ts';
import { recordAct } from './record-act.ts';

export type OrganisationKind = 'company' | 'network';

/** A company, or a network of self-employed people. Operator and consultant; whoever makes it becomes its consultant. Throws `bad-request` for an empty name. */
export async function createOrganisation(
  ctx: Context,
  actor: Actor,
  input: { readonly name: string; readonly kind: OrganisationKind; readonly sector: string | null },
): Promise<{ readonly organisationId: OrganisationId }> {
  ensureAccess(actor, 'organisation.create', null);
  const name = input.name.trim();
  if (name === '' || name.length > 200) throw new WerkpeilError('bad-request', { field: 'name' });
  const organisationId = ctx.random.uuid() as OrganisationId;
  const sector = input.sector?.trim() || null;
  await ctx.db.transaction().execute(async (trx) => {
    await insertOrganisation(trx, { id: organisationId, name, kind: input.kind, sector, study: ctx.random.uuid() });
    if (actor.kind === 'staff')
      await insertMembership(trx, {
        id: ctx.random.uuid(),
        staffId: actor.staffId,
        organisationId,
        role: 'consultant',
        unitId: null,
      });
    await recordAct(ctx, trx, actor, { organisationId, action: 'organisation.create', subject: organisationId });
  });
  return { organisationId };
}
