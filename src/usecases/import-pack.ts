import type { OrganisationId } from '../domain/ids.ts';
import { brusselsDay } from '../domain/participation/calendar.ts';
import { insertPack, updatePackOffered } from '../storage/pack.repository.ts';
import { lockPeople } from '../storage/people.repository.ts';
import type { Actor, Context } from './context.ts';
import { ensureAccess } from './ensure-access.ts';
import { findOrganisationOrThrow } from './find-or-throw.ts';
import { type PackSource, type ReadPack, readPack } from './read-pack.ts';
import { recordAct } from './record-act.ts';

export type { PackSource } from './read-pack.ts';

/**
 * Brings official wording or an own instrument into an organisation: new waves use it, waves that exist keep their version.
 * Bringing in exactly what was taken back offers it again. Throws `pack-refused`, `instrument-invalid` (with every problem),
 * `file-empty`.
 */
export async function importPack(
  ctx: Context,
  actor: Actor,
  organisationId: OrganisationId,
  source: PackSource,
): Promise<Pick<ReadPack, 'kind' | 'state' | 'instrument'>> {
  ensureAccess(actor, 'pack.import', organisationId);
  await findOrganisationOrThrow(ctx.db, organisationId);
  return ctx.db.transaction().execute(async (trx) => {
    await lockPeople(trx, organisationId);
    const { kind, state, instrument, files } = await readPack(ctx, trx, organisationId, source);
    const name = { instrumentId: instrument.id, version: instrument.version };
    if (state === 'again') await updatePackOffered(trx, organisationId, { ...name, offered: true });
    if (state === 'new') {
      const importedOn = brusselsDay(ctx.clock());
      await insertPack(trx, organisationId, { ...name, kind, files, importedOn, offered: true });
    }
    if (state !== 'unchanged') {
      const subject = `${name.instrumentId}@${name.version}`;
      await recordAct(ctx, trx, actor, { organisationId, action: 'pack.import', subject, details: { kind, state } });
    }
    return { kind, state, instrument };
  });
}
