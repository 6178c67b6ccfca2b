import type { OrganisationId } from '../domain/ids.ts';
import type { Actor, Context } from './context.ts';

export type OrganisationKind = 'company' | 'network';

/** A company, or a network of self-employed people. Operator and consultant; the maker becomes a member. */
export async function createOrganisation(
  _ctx: Context,
  _actor: Actor,
  _input: { readonly name: string; readonly kind: OrganisationKind; readonly sector: string | null },
): Promise<{ readonly organisationId: OrganisationId }> {
  throw new Error('create-organisation: not built yet');
}
