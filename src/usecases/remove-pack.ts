import { WerkpeilError } from '../domain/errors.ts';
import type { OrganisationId } from '../domain/ids.ts';
import { findPacks, updatePackOffered } from '../storage/pack.repository.ts';
import { lockPeople } from '../storage/people.repository.ts';
import { findWaves } from '../storage/wave.repository.ts';
import type { Actor, Context } from './context.ts';
import { ensureAccess } from './ensure-access.ts';
import { recordAct } from './record-act.ts';

/**
 * Takes official wording or an own instrument back: no new wave gets it, closed waves keep it for their report. Nobody may
 * still be asked the words of a licence that has ended, so it is refused while a planned or open wave has them. Throws
 * `pack-not-found`, `pack-in-use`.
 */
export async function removePack(
  ctx: Context,
  actor: Actor,
  organisationId: OrganisationId,
  name: { readonly instrumentId: string; readonly version: string },
): Promise<void> {
  ensureAccess(actor, 'pack.import', organisationId);
  await ctx.db.transaction().execute(async (trx) => {
    await lockPeople(trx, organisationId);
    const packs = await findPacks(trx, organisationId);
    const isThis = (id: string, version: string) => id === name.instrumentId && version === name.version;
    if (!packs.some((pack) => pack.offered && isThis(pack.instrumentId, pack.version)))
      throw new WerkpeilError('pack-not-found');
    const waves = await findWaves(trx, [organisationId]);
    const using = waves.find(
      (wave) => wave.status !== 'closed' && wave.instruments.some(({ id, version }) => isThis(id, version)),
    );
    if (using) throw new WerkpeilError('pack-in-use', { wave: using.title });
    await updatePackOffered(trx, organisationId, { ...name, offered: false });
    const subject = `${name.instrumentId}@${name.version}`;
    await recordAct(ctx, trx, actor, { organisationId, action: 'pack.remove', subject });
  });
}
