import type { Connections } from '../../../src/storage/connect.ts';
import type { Dump, DumpedRow } from './fieldwork.types.ts';

/** Copies every table of these schemas as a thief with the files would: with position and transaction of each row. */
export async function readDump({ sql }: Pick<Connections, 'sql'>, schemas: readonly string[]): Promise<Dump> {
  const tables = await sql<{ name: string; bytes: number }[]>`
    select format('%I.%I', schemaname, tablename) as name,
      pg_total_relation_size(format('%I.%I', schemaname, tablename)::regclass)::int as bytes
    from pg_tables where schemaname = any (${schemas}) order by 1
  `;
  const rows: DumpedRow[] = [];
  for (const { name } of tables) {
    const found = await sql.unsafe<Record<string, unknown>[]>(
      `select ctid::text as "@ctid", xmin::text as "@xmin", * from ${name}`,
    );
    for (const { '@ctid': ctid, '@xmin': xmin, ...columns } of found) {
      const [page, place] = String(ctid).slice(1, -1).split(',').map(Number) as [number, number];
      rows.push({ table: name, position: page * 1000 + place, transaction: Number(xmin), columns });
    }
  }
  return { rows, sizes: Object.fromEntries(tables.map(({ name, bytes }) => [name, bytes])) };
}
