import type { OrganisationId, WaveId } from '../domain/ids.ts';
import type { WaveStatus } from '../domain/participation/participation.types.ts';
import type { Actor, Context, Role } from './context.ts';
import type { OrganisationKind } from './create-organisation.ts';

export interface OrganisationRow {
  readonly id: OrganisationId;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly sector: string | null;
  readonly people: number;
  readonly roles: readonly Role[];
  readonly latestWave: {
    readonly id: WaveId;
    readonly title: string;
    readonly status: WaveStatus;
    readonly hasRelease: boolean;
  } | null;
}

/** Organisations that this reader may see, with what waits for them, by name. */
export async function listOrganisations(_ctx: Context, _actor: Actor): Promise<readonly OrganisationRow[]> {
  throw new Error('list-organisations: not built yet');
}
