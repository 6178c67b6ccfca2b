import postgres from 'postgres';
import type { Sql } from './connect.ts';
import { SealedBoxBusy } from './sealed-box.types.ts';

/** Number of the advisory lock, the same in every version: the first 8 bytes of SHA-256('werkpeil sealed box'), less the sign. */
export const lockNumber = '408739052508185071';

/**
 * The one connection that holds the writer's lock, and through which alone the box is written. The lock ends with its
 * session; `pid` is that session's. When the driver opens the connection anew, after a loss, it has another pid: every write
 * says `where pg_backend_pid() = pid` and writes nothing then.
 */
export interface WriterConnection {
  readonly sql: Sql;
  readonly pid: number;
  /** Ends the session, and with it the lock. */
  release(): Promise<void>;
}

/** Takes the writer's lock, without waiting. Throws `SealedBoxBusy` when another session has it. */
export async function becomeWriter(pool: Sql): Promise<WriterConnection> {
  const writer = await takeLock(pool, lockNumber);
  if (!writer) throw new SealedBoxBusy();
  return writer;
}

/**
 * Opens a connection like those of `pool` and takes an advisory lock, without waiting; null when another session has it. A
 * connection of its own, because one reserved in a pool breaks the process when the server ends it (postgres 3.4).
 */
export async function takeLock(pool: Sql, number: string): Promise<WriterConnection | null> {
  // As the driver itself does for `listen`: never closed for being idle or old.
  const options = { ...pool.options, max: 1, idle_timeout: null, max_lifetime: null };
  const sql = postgres(options as never) as unknown as Sql;
  const release = () => sql.end({ timeout: 1 });
  try {
    const [row] = await sql<{ locked: boolean; pid: number }[]>`
      select pg_try_advisory_lock(${number}::bigint) as locked, pg_backend_pid() as pid
    `;
    if (row?.locked) return { sql, pid: row.pid, release };
    await release();
    return null;
  } catch (error) {
    await release();
    throw error;
  }
}
