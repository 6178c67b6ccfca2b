import { WerkpeilError } from '../domain/errors.ts';
import type { OrganisationId, WaveId } from '../domain/ids.ts';
import { brusselsDay } from '../domain/participation/calendar.ts';
import { findServiceKeys } from '../storage/service-key.repository.ts';
import { deleteWave, updateWave } from '../storage/wave.repository.ts';
import type { Actor, Context } from './context.ts';
import { ensureAccess } from './ensure-access.ts';
import { lockWaveOrThrow } from './find-or-throw.ts';
import { libraryFor } from './instrument-library.ts';
import type { WavePlan } from './plan-wave.ts';
import { recordAct } from './record-act.ts';
import { waveFromPlan } from './wave-from-plan.ts';

/** Changes or removes (`plan` null) a wave that has not been opened. Throws `wave-not-planned`, and what planning throws. */
export async function changePlannedWave(
  ctx: Context,
  actor: Actor,
  organisationId: OrganisationId,
  waveId: WaveId,
  plan: WavePlan | null,
): Promise<void> {
  ensureAccess(actor, 'wave.plan', organisationId);
  await ctx.db.transaction().execute(async (trx) => {
    const wave = await lockWaveOrThrow(trx, organisationId, waveId);
    if (wave.status !== 'planned') throw new WerkpeilError('wave-not-planned');
    if (plan) {
      const library = await libraryFor(ctx, organisationId, trx);
      const hasServiceKey = (await findServiceKeys(trx, organisationId)).length > 0;
      await updateWave(trx, {
        ...wave,
        ...waveFromPlan(library, plan, { today: brusselsDay(ctx.clock()), hasServiceKey, careDays: ctx.careDays }),
      });
    } else await deleteWave(trx, wave);
    const action = plan ? 'wave.change' : 'wave.remove';
    await recordAct(ctx, trx, actor, { organisationId, action, subject: waveId });
  });
}
