import { sql } from 'kysely';
import type { PoolContent } from '../domain/disclosure/pool.types.ts';
import type { Connection } from './connection.repository.ts';
import { wholeInstallation } from './database.ts';

export interface StoredPool {
  readonly id: string;
  readonly number: number;
  readonly content: PoolContent;
  readonly hash: string;
  readonly previousHash: string | null;
  /** ISO day. */
  readonly builtOn: string;
}

/** The whole ledger of pools, the first one first. */
export async function findPools(db: Connection): Promise<readonly StoredPool[]> {
  const rows = await db
    .selectFrom('published.pool')
    .selectAll()
    .where('organisation_id', '=', wholeInstallation)
    .orderBy('number')
    .execute();
  return rows.map(({ id, number, content, hash, previous_hash, built_on }) => ({
    id,
    number,
    content,
    hash,
    previousHash: previous_hash,
    builtOn: built_on,
  }));
}

export async function insertPool(trx: Connection, pool: StoredPool): Promise<void> {
  await trx
    .insertInto('published.pool')
    .values({
      organisation_id: wholeInstallation,
      id: pool.id,
      number: pool.number,
      content: pool.content,
      hash: pool.hash,
      previous_hash: pool.previousHash,
      built_on: pool.builtOn,
    })
    .execute();
}

/** Until the transaction ends nobody else builds a pool: each is judged together with all that came before. */
export async function lockPools(trx: Connection): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('werkpeil pools'))`.execute(trx);
}
