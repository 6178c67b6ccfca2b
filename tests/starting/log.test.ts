import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createLog } from '../../src/log.ts';
import { cloneDatabase, type TestDatabase } from '../support/clone-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());

it('writes no value that a database error quotes, and still says what happened where', async () => {
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => lines.push(line) });
  const { sql } = database.service;
  const insert = () =>
    sql`insert into fieldwork.wave_link values ('private-link', gen_random_uuid(), gen_random_uuid())`;
  await insert();
  for (const attempt of [insert(), sql`select ${'private-text'}::uuid`]) {
    const error = await attempt.then(
      () => null,
      (reason: Error) => reason,
    );
    expect(JSON.stringify(error) + error?.message).toContain('private');
    log.error({ err: error, route: '/w/:link' }, 'unexpected error');
    log.error({ err: new Error('outer', { cause: error }) }, 'wrapped');
  }
  expect(lines.join('')).not.toContain('private');
  // The database server's own log neither.
  const serverLog = readFileSync(join(database.address.folder, '../server.log'), 'utf8');
  expect(serverLog).toContain('database system is ready');
  expect(serverLog).not.toContain('private');
  const [taken] = lines.map((line) => JSON.parse(line) as { err: object });
  expect(taken).toMatchObject({
    msg: 'unexpected error',
    route: '/w/:link',
    err: { type: 'PostgresError', code: '23505', table: 'wave_link', constraint: 'wave_link_pkey' },
  });
});

it('keeps the message of an error of our own', () => {
  const lines: string[] = [];
  createLog('warn', { write: (line) => lines.push(line) }).warn({ err: new TypeError('what is wrong') }, 'text');
  expect(JSON.parse(lines[0] as string)).toMatchObject({
    level: 40,
    err: { type: 'TypeError', message: 'what is wrong' },
  });
});
