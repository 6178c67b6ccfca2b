import type { BoxWave, SealedRow } from '../domain/sealing/sealing.types.ts';
import type { Sql } from './connect.ts';
import type { WriterConnection } from './sealed-box-lock.ts';

/** A sealed entry on its way to the database. */
export interface NewRow extends SealedRow {
  readonly wave: BoxWave;
}

/**
 * Appends entries in the order given, in one statement. Gives the ids that were stored: none when this is no longer the
 * writer's session, and not those of a wave that is no longer open. The share lock on the wave makes it exact: who closes a
 * wave waits for entries under way, and finds every one that was acknowledged.
 */
export async function appendEntries(
  { sql, pid }: WriterConnection,
  rows: readonly NewRow[],
): Promise<ReadonlySet<string>> {
  // One parameter for all bytes: an array of byteas would be written as text twice over.
  const lengths = rows.map((row) => row.sealed.length);
  let end = 1;
  const starts = lengths.map((length) => {
    end += length;
    return end - length;
  });
  const stored = await sql<{ id: string }[]>`
    with input as (
      select organisation_id, wave_id, id, substring(${Buffer.concat(rows.map((row) => row.sealed))}::bytea from start for length) as sealed, place
      from unnest(
        ${rows.map((row) => row.wave.organisationId)}::uuid[], ${rows.map((row) => row.wave.waveId)}::uuid[],
        ${rows.map((row) => row.id)}::uuid[], ${starts}::int[], ${lengths}::int[]
      ) with ordinality as entry (organisation_id, wave_id, id, start, length, place)
    ),
    open as materialized (
      select organisation_id, id as wave_id from fieldwork.wave
      where status = 'open' and (organisation_id, id) in (select organisation_id, wave_id from input)
      order by organisation_id, id
      for share
    )
    insert into answers.box_entry (organisation_id, wave_id, id, sealed)
    select organisation_id, wave_id, id, sealed
    from input join open using (organisation_id, wave_id)
    where pg_backend_pid() = ${pid}
    order by place
    returning id
  `;
  return new Set(stored.map((row) => row.id));
}

/** All rows of one wave's box, as one statement sees them. */
export async function readBox(
  sql: Sql,
  { organisationId, waveId }: Pick<BoxWave, 'organisationId' | 'waveId'>,
): Promise<{ readonly entries: SealedRow[]; readonly state: SealedRow[] }> {
  const rows = await sql<(SealedRow & { isState: boolean })[]>`
    select id, sealed, false as "isState" from answers.box_entry
    where organisation_id = ${organisationId} and wave_id = ${waveId}
    union all
    select id, sealed, true from answers.box_state
    where organisation_id = ${organisationId} and wave_id = ${waveId}
  `;
  return { entries: rows.filter((row) => !row.isState), state: rows.filter((row) => row.isState) };
}

/** Keeps a wave from being closed until the caller's transaction ends. False when it is closed, or the lock was lost. */
export async function lockForMerge(sql: Sql, pid: number, { organisationId, waveId }: BoxWave): Promise<boolean> {
  const found = await sql`
    select from fieldwork.wave
    where organisation_id = ${organisationId} and id = ${waveId} and status = 'open' and pg_backend_pid() = ${pid}
    for share
  `;
  return found.length === 1;
}

/** Replaces all rows of one wave's box; inside a transaction. */
export async function replaceBox(
  sql: Sql,
  { organisationId, waveId }: BoxWave,
  state: readonly SealedRow[],
): Promise<void> {
  await sql`delete from answers.box_entry where organisation_id = ${organisationId} and wave_id = ${waveId}`;
  await sql`delete from answers.box_state where organisation_id = ${organisationId} and wave_id = ${waveId}`;
  for (const { id, sealed } of state)
    await sql`
      insert into answers.box_state (organisation_id, wave_id, id, sealed)
      values (${organisationId}, ${waveId}, ${id}, ${sealed})
    `;
}
