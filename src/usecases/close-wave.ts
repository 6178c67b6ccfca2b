import { WerkpeilError } from '../domain/errors.ts';
import type { OrganisationId, WaveId } from '../domain/ids.ts';
import { addDays, brusselsDay } from '../domain/participation/calendar.ts';
import { insertCareTerm } from '../storage/care.repository.ts';
import { updateWaveStatus } from '../storage/wave.repository.ts';
import { type BuildOptions, startRelease } from './build-release.ts';
import type { Actor, Context } from './context.ts';
import { ensureAccess } from './ensure-access.ts';
import { lockWaveOrThrow } from './find-or-throw.ts';
import { getWave } from './get-wave.ts';
import { recordAct } from './record-act.ts';
import type { BuildAnswer } from './release-outcome.types.ts';
import { forgetWaveDoor } from './wave-doors.ts';
import { forgetWaveKeys } from './wave-keys.ts';

export interface ClosingResult {
  /** As in `getWave`: in tens, from k on. The report has the number itself, and asking again tells of no withdrawal. */
  readonly responded: number | null;
  readonly release: BuildAnswer;
}

/**
 * Closes fieldwork for good, opens and empties the sealed box, builds the release and evaluates early warning. The status is committed
 * first, so that nothing can be added to what is counted; whatever fails afterwards leaves the wave closed, without a
 * release, and closing again (or `buildRelease`) goes on from there. Closing twice gives the same release. A refused release
 * says why; one that takes longer than `patienceMs` is still being built. Throws `wave-not-open` for a wave that was never opened.
 */
export async function closeWave(
  ctx: Context,
  actor: Actor,
  organisationId: OrganisationId,
  waveId: WaveId,
  options: BuildOptions & { readonly patienceMs?: number | undefined } = {},
): Promise<ClosingResult> {
  ensureAccess(actor, 'wave.close', organisationId);
  const link = await ctx.db.transaction().execute(async (trx) => {
    const wave = await lockWaveOrThrow(trx, organisationId, waveId);
    if (wave.status === 'planned') throw new WerkpeilError('wave-not-open');
    if (wave.status === 'open') {
      await updateWaveStatus(trx, wave, { status: 'closed', openedOn: wave.openedOn });
      const { keepDays } = wave.rules.care ?? {};
      if (keepDays !== undefined)
        await insertCareTerm(trx, organisationId, waveId, addDays(brusselsDay(ctx.clock()), keepDays));
      await recordAct(ctx, trx, actor, { organisationId, action: 'wave.close', subject: waveId });
    }
    return wave.link;
  });
  forgetWaveDoor(ctx, link);
  forgetWaveKeys(ctx, waveId);
  const release = await startRelease(ctx, actor, organisationId, waveId, options);
  const { progress } = await getWave(ctx, actor, organisationId, waveId);
  return { responded: progress.responded, release };
}
