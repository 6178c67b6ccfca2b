import type { Bytes, GroupKey } from '../domain/credential/credential.types.ts';
import type { OrganisationId, ReportingGroupId, WaveId } from '../domain/ids.ts';
import type { BoxWave } from '../domain/sealing/sealing.types.ts';
import { blocks, type Connection } from './connection.repository.ts';

/** The wave's side of the sealed box and of the credentials, made at opening. */
export interface WaveSeal {
  readonly entryBytes: number;
  /** Root of the list of group keys; null where nobody is invited. */
  readonly keyRoot: Bytes | null;
}

/** A group's key with its private half, sealed; null after closing. */
export interface StoredGroupKey extends GroupKey {
  readonly sealedPrivate: Bytes | null;
}

/** At opening. */
export async function saveWaveSeal(
  db: Connection,
  organisationId: OrganisationId,
  waveId: WaveId,
  seal: WaveSeal,
): Promise<void> {
  await db
    .updateTable('fieldwork.wave')
    .set({ entry_bytes: seal.entryBytes, key_root: seal.keyRoot && Buffer.from(seal.keyRoot) })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', waveId)
    .execute();
}

/** Null for a wave that was not opened, or that was closed before there was a box. */
export async function findWaveSeal(
  db: Connection,
  organisationId: OrganisationId,
  waveId: WaveId,
): Promise<WaveSeal | null> {
  const row = await db
    .selectFrom('fieldwork.wave')
    .select(['entry_bytes', 'key_root'])
    .where('organisation_id', '=', organisationId)
    .where('id', '=', waveId)
    .executeTakeFirst();
  if (!row || row.entry_bytes === null) return null;
  return { entryBytes: row.entry_bytes, keyRoot: row.key_root && new Uint8Array(row.key_root) };
}

/** The box of every wave that is open. */
export async function findOpenBoxes(db: Connection): Promise<readonly BoxWave[]> {
  const rows = await db
    .selectFrom('fieldwork.wave')
    .select(['organisation_id', 'id', 'entry_bytes'])
    .where('status', '=', 'open')
    .execute();
  return rows.flatMap((row) =>
    row.entry_bytes === null
      ? []
      : [
          {
            organisationId: row.organisation_id as OrganisationId,
            waveId: row.id as WaveId,
            entryBytes: row.entry_bytes,
          },
        ],
  );
}

export async function insertGroupKeys(
  db: Connection,
  organisationId: OrganisationId,
  waveId: WaveId,
  keys: readonly { readonly groupId: ReportingGroupId; readonly n: Bytes; readonly sealedPrivate: Bytes }[],
): Promise<void> {
  for (const block of blocks(keys))
    await db
      .insertInto('fieldwork.group_key')
      .values(
        block.map((key) => ({
          organisation_id: organisationId,
          wave_id: waveId,
          reporting_group_id: key.groupId,
          modulus: key.n,
          sealed_private: key.sealedPrivate,
        })),
      )
      .execute();
}

/** The keys of a wave with the head counts of their groups, in no order. */
export async function findGroupKeys(
  db: Connection,
  organisationId: OrganisationId,
  waveId: WaveId,
): Promise<readonly StoredGroupKey[]> {
  const rows = await db
    .selectFrom('fieldwork.group_key as k')
    .innerJoin('fieldwork.reporting_group as g', (join) =>
      join.onRef('g.organisation_id', '=', 'k.organisation_id').onRef('g.id', '=', 'k.reporting_group_id'),
    )
    .select(['g.id', 'g.head_count', 'k.modulus', 'k.sealed_private'])
    .where('k.organisation_id', '=', organisationId)
    .where('k.wave_id', '=', waveId)
    .execute();
  return rows.map((row) => ({
    groupId: row.id as ReportingGroupId,
    headCount: row.head_count,
    n: new Uint8Array(row.modulus),
    sealedPrivate: row.sealed_private && new Uint8Array(row.sealed_private),
  }));
}

/** At closing: nobody can sign a credential of this wave any more. */
export async function forgetPrivateKeys(db: Connection, organisationId: OrganisationId, waveId: WaveId): Promise<void> {
  await db
    .updateTable('fieldwork.group_key')
    .set({ sealed_private: null })
    .where('organisation_id', '=', organisationId)
    .where('wave_id', '=', waveId)
    .execute();
}
