import type { Random } from '../../../src/domain/effects.ts';
import { cloneDatabase } from '../../support/clone-database.ts';
import type { Fieldwork, LogLine } from './fieldwork.types.ts';
import { readDump } from './read-dump.ts';

/**
 * What is on the market: the invitation is marked as used in the transaction that stores the answers, the answers have a
 * time and a serial number, and the web server logs every request. It calls itself anonymous: no key joins the two tables.
 */
export async function naiveFieldwork(random: Random): Promise<Fieldwork> {
  const database = await cloneDatabase();
  const { sql } = database.owner;
  const logs: LogLine[] = [];
  await sql`create schema naive`;
  await sql`create table naive.invitation (id uuid primary key, code text not null, used boolean not null)`;
  await sql`create table naive.response (number serial, id uuid primary key, at timestamptz not null, answers jsonb not null)`;
  return {
    name: 'a deliberately naive store',
    logs,
    async invite(count) {
      const invited = Array.from({ length: count }, () => ({ id: random.uuid(), code: random.uuid().slice(0, 8) }));
      for (const { id, code } of invited) await sql`insert into naive.invitation values (${id}, ${code}, false)`;
      return invited;
    },
    async takePart({ id, code }, { values }, at) {
      const responseId = random.uuid();
      logs.push({ at, text: `POST /s/${code} 200` });
      await sql.begin(async (trx) => {
        await trx`update naive.invitation set used = true where id = ${id}`;
        await trx`insert into naive.response (id, at, answers) values (${responseId}, ${new Date(at)}, ${trx.json(values)})`;
      });
      logs.push({ at, text: `stored response ${responseId}` });
    },
    tick: async () => {},
    close: async () => {},
    dump: () => readDump(database.owner, ['naive']),
    end: () => database.close(),
  };
}
