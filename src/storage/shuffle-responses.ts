import { sql, type Transaction } from 'kysely';
import type { Random } from '../domain/effects.ts';
import type { OrganisationId, WaveId } from '../domain/ids.ts';
import type { Database } from './database.ts';

/**
 * Writes the responses and credentials of a wave anew, each in a random order of its own, within the transaction that closes
 * the wave. Afterwards neither the place of a row nor its transaction number says when it came in or what it came with.
 * The order is that of a hash with a seed that is thrown away: a random permutation without reading the rows out.
 */
export async function shuffleResponses(
  trx: Transaction<Database>,
  organisationId: OrganisationId,
  waveId: WaveId,
  random: Random,
): Promise<void> {
  await sql`
    with moved as (
      delete from answers.response where organisation_id = ${organisationId} and wave_id = ${waveId} returning *
    )
    insert into answers.response (organisation_id, wave_id, id, reporting_group_id, language, answers)
    select organisation_id, wave_id, id, reporting_group_id, language, answers
    from moved order by sha256(${random.bytes(32)}::bytea || uuid_send(id))
  `.execute(trx);
  await sql`
    with moved as (
      delete from answers.credential where organisation_id = ${organisationId} and wave_id = ${waveId} returning *
    )
    insert into answers.credential (organisation_id, wave_id, commitment, reporting_group_id, spent)
    select organisation_id, wave_id, commitment, reporting_group_id, spent
    from moved order by sha256(${random.bytes(32)}::bytea || commitment)
  `.execute(trx);
}

/**
 * Once a wave is closed nobody can exchange a code any more, so nothing needs to remember who did: every invitation of the
 * wave gets the same mark. The number of responses is what remains of it.
 */
export async function forgetWhoTookPart(
  trx: Transaction<Database>,
  organisationId: OrganisationId,
  waveId: WaveId,
): Promise<void> {
  await trx
    .updateTable('fieldwork.invitation')
    .set({ exchanged: true })
    .where('organisation_id', '=', organisationId)
    .where('wave_id', '=', waveId)
    .execute();
}
