import { openBox } from '../domain/sealing/open-box.ts';
import type { BoxWave } from '../domain/sealing/sealing.types.ts';
import type { Sql } from './connect.ts';
import { sealerOf } from './sealed-box-cipher.ts';
import { readBox } from './sealed-box-rows.ts';

/**
 * Answers that came in, those that were withdrawn since included, read from disk: for a process that is not the writer, such
 * as the command line. Opens the whole box; the running service asks `SealedBox.countReceived`, which costs nothing.
 */
export async function countInBox(
  sql: Sql,
  fileKey: Uint8Array,
  wave: Pick<BoxWave, 'organisationId' | 'waveId'>,
): Promise<number> {
  const { received, withdrawn } = openBox(sealerOf(fileKey, wave), await readBox(sql, wave));
  return received.size + withdrawn.size;
}
