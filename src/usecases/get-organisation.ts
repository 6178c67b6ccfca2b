import type { OrganisationId, UnitId } from '../domain/ids.ts';
import type { Wave } from '../domain/participation/participation.types.ts';
import { type UnitTree, unitTree } from '../domain/participation/unit-tree.ts';
import { countPeople, findUnits } from '../storage/people.repository.ts';
import { findWaves } from '../storage/wave.repository.ts';
import type { Actor, Context } from './context.ts';
import type { OrganisationKind } from './create-organisation.ts';
import { ensureAccess, ledUnits } from './ensure-access.ts';
import { findOrganisationOrThrow } from './find-or-throw.ts';

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

/**
 * One organisation with its units (in tree order, head counts include lower units) and waves, newest first. Units without
 * people are left out. A team lead sees the own units only, and waves that were opened. Throws `organisation-not-found`,
 * `not-allowed`.
 */
export async function getOrganisation(
  ctx: Context,
  actor: Actor,
  organisationId: OrganisationId,
): Promise<OrganisationView> {
  ensureAccess(actor, 'organisation.read', organisationId);
  const organisation = await findOrganisationOrThrow(ctx.db, organisationId);
  const [units, headCounts, waves] = await Promise.all([
    findUnits(ctx.db, organisationId),
    countPeople(ctx.db, organisationId),
    findWaves(ctx.db, [organisationId]),
  ]);
  const tree = unitTree(units, headCounts);
  const led = ledUnits(actor, organisationId);
  const inSight = led && new Set(led.flatMap((id) => tree.subtree(id)));
  const rows = outline(tree, null, 0).filter((unit) => !inSight || inSight.has(unit.id));
  return {
    ...organisation,
    people: inSight ? [...inSight].reduce((sum, id) => sum + tree.direct(id), 0) : tree.total(null),
    units: rows,
    waves: led ? waves.filter((wave) => wave.status !== 'planned') : waves,
  };
}

function outline(tree: UnitTree, parentId: UnitId | null, depth: number): OrganisationView['units'] {
  return tree
    .children(parentId)
    .filter((unit) => tree.total(unit.id) > 0)
    .flatMap((unit) => [{ ...unit, depth, headCount: tree.total(unit.id) }, ...outline(tree, unit.id, depth + 1)]);
}
