import type { Random } from '../domain/effects.ts';
import { entriesOf, shuffle } from '../domain/sealing/box-content.ts';
import { encodeEntry } from '../domain/sealing/encode-entry.ts';
import { encodeState } from '../domain/sealing/encode-state.ts';
import { type Sealer, seal } from '../domain/sealing/envelope.ts';
import { openBox } from '../domain/sealing/open-box.ts';
import type { BoxEntry, BoxWave, Bytes } from '../domain/sealing/sealing.types.ts';
import { capacityOf } from '../domain/sealing/size-class.ts';
import type { Sql } from './connect.ts';
import { sealerOf } from './sealed-box-cipher.ts';
import { type BoxIndex, indexOf } from './sealed-box-index.ts';
import type { WriterConnection } from './sealed-box-lock.ts';
import { lockForMerge, type NewRow, readBox, replaceBox } from './sealed-box-rows.ts';

/** One wave's box in the running writer. */
export interface OpenWave {
  readonly wave: BoxWave;
  readonly sealer: Sealer;
  readonly index: BoxIndex;
  /** Names (of an invitation, a credential, a response, a receipt) that a write under way touches. */
  readonly busy: Map<string, Promise<void>>;
  /** Entries since the last merge, and in it. */
  fresh: number;
  merged: number;
  /** Thrown away after a failure: nothing may be decided on it any more. */
  isOutdated: boolean;
}

/** Reads and opens the box of a wave. */
export async function openWaveBox(sql: Sql, fileKey: Bytes, wave: BoxWave): Promise<OpenWave> {
  const sealer = sealerOf(fileKey, wave);
  const rows = await readBox(sql, wave);
  const content = openBox(sealer, rows);
  const merged = content.issued.size + content.received.size + content.withdrawn.size;
  return {
    wave,
    sealer,
    index: indexOf(content),
    busy: new Map(),
    fresh: rows.entries.length,
    merged,
    isOutdated: false,
  };
}

export function sealEntry({ wave, sealer }: OpenWave, random: Random, entry: BoxEntry): NewRow {
  const id = random.uuid();
  const content = encodeEntry(entry, capacityOf(wave.entryBytes));
  return { wave, id, sealed: seal(sealer, random, 'entry', id, content) };
}

/**
 * Writes the whole box of a wave anew: what the entries say, in random order, under new ids and nonces, in one transaction.
 * Afterwards neither the place of a row, nor its transaction, nor its id says when anything came in. A wave that was closed
 * meanwhile is left alone (false). What was interrupted leaves everything as it was.
 */
export async function mergeWave({ sql, pid }: WriterConnection, random: Random, open: OpenWave): Promise<boolean> {
  const { wave, sealer } = open;
  return sql.begin(async (begun) => {
    const trx = begun as unknown as Sql;
    if (!(await lockForMerge(trx, pid, wave))) return false;
    const entries = entriesOf(openBox(sealer, await readBox(trx, wave)), random);
    const pieces = encodeState(entries, random).map((piece) => {
      const id = random.uuid();
      return { id, sealed: seal(sealer, random, 'state', id, piece) };
    });
    await replaceBox(trx, wave, shuffle(pieces, random));
    open.merged = entries.length;
    return true;
  });
}
