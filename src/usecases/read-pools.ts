import { canonicalJson } from '../domain/disclosure/ledger.ts';
import type { PoolContent } from '../domain/disclosure/pool.types.ts';
import { WerkpeilError } from '../domain/errors.ts';
import type { Connection } from '../storage/connection.repository.ts';
import { findPools, type StoredPool } from '../storage/pool.repository.ts';
import { sha256Hex } from './read-ledger.ts';

/** Hash of a pool: over the hash before it and the content with sorted keys. */
export const poolHash = (previousHash: string | null, content: PoolContent): Promise<string> =>
  sha256Hex(`${previousHash ?? ''}\n${canonicalJson(content)}`);

/** Every pool ever published, the first one first. Throws `ledger-broken` when one is not what was saved. */
export async function readPools(db: Connection): Promise<readonly StoredPool[]> {
  const pools = await findPools(db);
  let previous: string | null = null;
  for (const [index, pool] of pools.entries()) {
    const fits = pool.number === index + 1 && pool.previousHash === previous;
    if (!fits || pool.hash !== (await poolHash(previous, pool.content)))
      throw new WerkpeilError('ledger-broken', { number: index + 1 });
    previous = pool.hash;
  }
  return pools;
}
