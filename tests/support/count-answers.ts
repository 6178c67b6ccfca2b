import type { OrganisationId, WaveId } from '../../src/domain/ids.ts';
import { openBox } from '../../src/domain/sealing/open-box.ts';
import { sealerOf } from '../../src/storage/sealed-box-cipher.ts';
import { readBox } from '../../src/storage/sealed-box-rows.ts';
import type { TestContext } from './test-context.ts';

/** Answers that are on disk and were not withdrawn, in the sealed box and outside it; of one wave, or of all. */
export async function countAnswers({ database, key }: TestContext, waveId: WaveId | null = null): Promise<number> {
  const { sql } = database.owner;
  const [outside] = await sql<{ n: number }[]>`
    select count(*)::int as n from answers.response where wave_id = ${waveId} or ${waveId === null}`;
  const waves = await sql<{ organisationId: OrganisationId; waveId: WaveId }[]>`
    select organisation_id as "organisationId", id as "waveId" from fieldwork.wave where id = ${waveId} or ${waveId === null}`;
  let sealed = 0;
  for (const wave of waves) sealed += openBox(sealerOf(key, wave), await readBox(sql, wave)).received.size;
  return (outside?.n ?? 0) + sealed;
}
