import { WerkpeilError } from '../domain/errors.ts';
import type { OrganisationId } from '../domain/ids.ts';
import { brusselsDay } from '../domain/participation/calendar.ts';
import { lockServiceKeys } from '../storage/service-key.repository.ts';
import {
  countTalkRequests,
  deleteDueTalkRequests,
  deleteTalkRequest,
  findTalkRequests,
  type StoredTalkRequest,
  shuffleTalkRequests,
} from '../storage/talk-request.repository.ts';
import type { Actor, Context } from './context.ts';
import { ensureAccess, organisationsFor } from './ensure-access.ts';

/** Not even the operator's command line: that somebody asked for a talk is for the prevention adviser alone. */
function ensurePrevention(actor: Actor, organisationId: OrganisationId | null): void {
  if (actor.kind === 'system') throw new WerkpeilError('not-allowed');
  ensureAccess(actor, 'talk.read', organisationId);
}

/** Sealed requests of an organisation, in no order. Throws `not-allowed`. */
export async function listTalkRequests(
  ctx: Context,
  actor: Actor,
  organisationId: OrganisationId,
): Promise<readonly StoredTalkRequest[]> {
  ensurePrevention(actor, organisationId);
  return findTalkRequests(ctx.db, organisationId);
}

/** How many wait in all organisations in the care of this prevention adviser. Throws `not-allowed`. */
export async function countWaitingTalks(ctx: Context, actor: Actor): Promise<number> {
  ensurePrevention(actor, null);
  return countTalkRequests(ctx.db, organisationsFor(actor, 'talk.read'));
}

/** Erases a request that was answered. Neither log nor audit log says so. Throws `not-found`, `not-allowed`. */
export async function finishTalkRequest(
  ctx: Context,
  actor: Actor,
  organisationId: OrganisationId,
  requestId: string,
): Promise<void> {
  ensurePrevention(actor, organisationId);
  await ctx.db.transaction().execute(async (trx) => {
    await lockServiceKeys(trx, organisationId);
    if (!(await deleteTalkRequest(trx, organisationId, requestId))) throw new WerkpeilError('not-found');
    await shuffleTalkRequests(trx, organisationId, ctx.random);
  });
}

/** Erases what has had its time. For the timer; says to nobody how many there were. */
export async function eraseDueTalkRequests(ctx: Context): Promise<void> {
  await deleteDueTalkRequests(ctx.db, brusselsDay(ctx.clock()));
}
