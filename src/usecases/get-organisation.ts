import type { OrganisationId, UnitId } from '../domain/ids.ts';
import type { Wave } from '../domain/participation/participation.types.ts';
import type { Actor, Context } from './context.ts';
import type { OrganisationKind } from './create-organisation.ts';

export interface OrganisationView {
  readonly id: OrganisationId;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly sector: string | null;
  readonly people: number;
  readonly units: readonly {
    readonly id: UnitId;
    readonly parentId: UnitId | null;
    readonly name: string;
    readonly depth: number;
    readonly headCount: number;
  }[];
  readonly waves: readonly (Wave & { readonly hasRelease: boolean })[];
}

/** One organisation with its units (head counts include lower units) and waves, newest first. Throws `organisation-not-found`, `not-allowed`. */
export async function getOrganisation(
  _ctx: Context,
  _actor: Actor,
  _organisationId: OrganisationId,
): Promise<OrganisationView> {
  throw new Error('get-organisation: not built yet');
}
