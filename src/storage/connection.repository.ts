import type { Kysely } from 'kysely';
import type { Database } from './database.ts';

/** What every repository function takes first: the pool, or the transaction of the recipe that calls it. */
export type Connection = Kysely<Database>;

/** Ids come from addresses that people type; PostgreSQL refuses what is not a uuid with an error of its own. */
export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** One statement has 65 535 parameters at most: rows are inserted in blocks that stay far below. */
export function* blocks<Row>(rows: readonly Row[], size = 1000): Generator<readonly Row[]> {
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size);
}
