import type { OrganisationId, WaveId } from '../domain/ids.ts';
import type { Actor, Context } from './context.ts';

export interface InvitationLetter {
  readonly unit: string;
  readonly name: string | null;
  readonly code: string;
  readonly url: string;
}

/** Codes to print or post, by unit and name. Whether a code was used stands nowhere in it. Contact and operator. */
export async function listInvitationCodes(
  _ctx: Context,
  _actor: Actor,
  _organisationId: OrganisationId,
  _waveId: WaveId,
): Promise<readonly InvitationLetter[]> {
  throw new Error('list-invitation-codes: not built yet');
}
