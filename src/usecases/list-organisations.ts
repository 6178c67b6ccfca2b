import type { OrganisationId, WaveId } from '../domain/ids.ts';
import type { WaveStatus } from '../domain/participation/participation.types.ts';
import { findOrganisations } from '../storage/organisation.repository.ts';
import { findWaves } from '../storage/wave.repository.ts';
import type { Actor, Context, Role } from './context.ts';
import type { OrganisationKind } from './create-organisation.ts';
import { ledUnits, organisationsFor } from './ensure-access.ts';

export interface OrganisationRow {
  readonly id: OrganisationId;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly sector: string | null;
  readonly people: number;
  readonly roles: readonly Role[];
  /** The wave that is open; else the newest. */
  readonly latestWave: {
    readonly id: WaveId;
    readonly title: string;
    readonly status: WaveStatus;
    readonly hasRelease: boolean;
  } | null;
  /** The newest wave with a report. */
  readonly latestReport: { readonly id: WaveId; readonly title: string } | null;
}

/** Organisations that this reader may see, with what waits for them, by name. */
export async function listOrganisations(ctx: Context, actor: Actor): Promise<readonly OrganisationRow[]> {
  const organisations = await findOrganisations(ctx.db, organisationsFor(actor, 'organisation.read'));
  const waves = await findWaves(
    ctx.db,
    organisations.map((organisation) => organisation.id),
  );
  const newest = Map.groupBy(waves, (wave) => wave.organisationId);
  return organisations.map((organisation) => {
    // Whoever reads one team only hears of a wave when it opens.
    const hidesPlans = ledUnits(actor, organisation.id) !== null;
    const own = (newest.get(organisation.id) ?? []).filter(({ status }) => status !== 'planned' || !hidesPlans);
    const wave = own.find(({ status }) => status === 'open') ?? own[0];
    const reported = own.find(({ hasRelease }) => hasRelease);
    return {
      ...organisation,
      roles: rolesIn(actor, organisation.id),
      latestWave: wave ? { id: wave.id, title: wave.title, status: wave.status, hasRelease: wave.hasRelease } : null,
      latestReport: reported ? { id: reported.id, title: reported.title } : null,
    };
  });
}

function rolesIn(actor: Actor, organisationId: OrganisationId): readonly Role[] {
  if (actor.kind === 'system') return ['operator'];
  const here = actor.memberships.filter(
    (membership) => membership.organisationId === null || membership.organisationId === organisationId,
  );
  return [...new Set(here.map((membership) => membership.role))];
}
