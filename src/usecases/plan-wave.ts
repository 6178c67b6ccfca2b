import type { Random } from '../domain/effects.ts';
import type { OrganisationId, WaveId } from '../domain/ids.ts';
import { brusselsDay } from '../domain/participation/calendar.ts';
import { findServiceKeys } from '../storage/service-key.repository.ts';
import { insertWave } from '../storage/wave.repository.ts';
import type { Actor, Context } from './context.ts';
import { ensureAccess } from './ensure-access.ts';
import { findOrganisationOrThrow } from './find-or-throw.ts';
import { libraryFor } from './instrument-library.ts';
import { recordAct } from './record-act.ts';
import { waveFromPlan } from './wave-from-plan.ts';
import type { WavePlan } from './wave-plan.types.ts';

export type { WavePlan } from './wave-plan.types.ts';

/** Twelve symbols that can be read aloud: 12 x log2(30) = 58.9 bits, so a link cannot be guessed. */
const linkAlphabet = 'abcdefghjkmnpqrstuvwxyz2345678';
const makeLink = (random: Random): string =>
  Array.from({ length: 12 }, () => linkAlphabet[random.below(linkAlphabet.length)]).join('');

/** Plans a wave. Throws `plan-refused`. */
export async function planWave(
  ctx: Context,
  actor: Actor,
  organisationId: OrganisationId,
  plan: WavePlan,
): Promise<{ readonly waveId: WaveId }> {
  ensureAccess(actor, 'wave.plan', organisationId);
  await findOrganisationOrThrow(ctx.db, organisationId);
  const planned = waveFromPlan(await libraryFor(ctx, organisationId), plan, {
    today: brusselsDay(ctx.clock()),
    hasServiceKey: (await findServiceKeys(ctx.db, organisationId)).length > 0,
    careDays: ctx.careDays,
  });
  const waveId = ctx.random.uuid() as WaveId;
  await ctx.db.transaction().execute(async (trx) => {
    const link = makeLink(ctx.random);
    await insertWave(trx, { ...planned, organisationId, id: waveId, link, status: 'planned', openedOn: null });
    await recordAct(ctx, trx, actor, { organisationId, action: 'wave.plan', subject: waveId });
  });
  return { waveId };
}
