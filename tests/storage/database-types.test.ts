import { globSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../support/clone-database.ts';

/** What a column of each PostgreSQL type may be called in `database.ts` and the `*.tables.ts`, besides a narrower type of its own. */
const plain: Readonly<Record<string, RegExp>> = {
  uuid: /^string$/,
  text: /^(string|Language|WaveStatus|Signal\['strength'\]|('[\w-]+'( \| )?)+)$/,
  date: /^string$/,
  integer: /^number$/,
  bigint: /^number$/,
  boolean: /^boolean$/,
  bytea: /^(Fixed)?Bytes(OrNull)?$/,
  'timestamp with time zone': /^Date$/,
  jsonb: /^(?!string$|number$|boolean$|Date$).+$/,
};

let database: TestDatabase;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());

/** `{ 'identity.user': { id: { type: 'string', isNullable: false } } }`, read from the source text. */
function readDeclaredTables() {
  const source = ['src/storage/database.ts', ...globSync('src/storage/*.tables.ts')]
    .map((file) => readFileSync(file, 'utf8').replaceAll(/\/\*\*[\s\S]*?\*\//g, ''))
    .join('\n');
  const bodyOf = (name: string) => new RegExp(`export interface ${name} \\{([\\s\\S]*?)\\n\\}`).exec(source)?.[1] ?? '';
  const fieldsOf = (body: string) =>
    [...body.matchAll(/^ {2}'?([\w.]+)'?: (.*);$/gm)].map((m) => [m[1], m[2]] as [string, string]);
  return Object.fromEntries(
    fieldsOf(bodyOf('Database')).map(([table, type]) => [
      table,
      Object.fromEntries(
        fieldsOf(bodyOf(type)).map(([column, declared]) => {
          const inner = /^(?:Fixed|ColumnType)<(.*)>$/.exec(declared)?.[1] ?? declared;
          return [
            column,
            {
              type: inner.replace(/ \| null$/, ''),
              isNullable: / \| null(, never)?$|^(Fixed)?BytesOrNull$/.test(inner),
            },
          ];
        }),
      ),
    ]),
  );
}

it('the row types are those of a migrated database: tables, columns, types and nulls', async () => {
  const columns = await database.owner.sql<{ table: string; column: string; type: string; isNullable: boolean }[]>`
    select table_schema || '.' || table_name as table, column_name as column, data_type as type,
      is_nullable = 'YES' as "isNullable"
    from information_schema.columns where table_schema in ('identity', 'fieldwork', 'answers', 'published')
  `;
  const declared = readDeclaredTables();
  const differences = columns.flatMap(({ table, column, type, isNullable }) => {
    const found = declared[table]?.[column];
    if (!found) return [`${table}.${column} is not declared`];
    const problems: string[] = [];
    if (!plain[type]?.test(found.type) && !found.type.startsWith('unknown'))
      problems.push(`${table}.${column} is ${type} and declared as ${found.type}`);
    if (found.isNullable !== isNullable && !found.type.startsWith('unknown'))
      problems.push(`${table}.${column}: null is ${isNullable ? '' : 'not '}possible`);
    return problems;
  });
  expect(differences).toEqual([]);
  const count = Object.values(declared).reduce((sum, table) => sum + Object.keys(table).length, 0);
  expect(count).toBe(columns.length);
});

it('values come and go as the row types say', async () => {
  const [row] = await database.service.sql`
    select 5::bigint as big, date '2026-11-22' as day, timestamptz '2026-11-22T10:00:00.5Z' as at, '\\x01ff'::bytea as bytes,
      '{"a":[1,"x",null]}'::jsonb as json, count(*) as count, sum(2) as sum, 1.5::numeric as numeric
  `;
  expect(row).toEqual({
    big: 5,
    day: '2026-11-22',
    at: new Date('2026-11-22T10:00:00.500Z'),
    bytes: Buffer.from([1, 255]),
    json: { a: [1, 'x', null] },
    count: 1,
    sum: 2,
    numeric: '1.5',
  });
  await expect(database.service.sql`select 9007199254740993::bigint as big`).rejects.toThrow('safe whole numbers');
});
