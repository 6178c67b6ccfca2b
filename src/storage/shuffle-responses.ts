import { sql, type Transaction } from 'kysely';
import type { Random } from '../domain/effects.ts';
import type { OrganisationId, WaveId } from '../domain/ids.ts';
import type { Database } from './database.ts';

/**
 * Writes the responses of a wave anew in a random order, within the transaction that closes the wave: those that came out of
 * the sealed box and those of paper together. Afterwards neither the place of a row nor its transaction number says anything.
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
    insert into answers.response
      (organisation_id, wave_id, id, reporting_group_id, language, answers, receipt_mark, follow_marks)
    select organisation_id, wave_id, id, reporting_group_id, language, answers, receipt_mark, follow_marks
    from moved order by sha256(${random.bytes(32)}::bytea || uuid_send(id))
  `.execute(trx);
}
