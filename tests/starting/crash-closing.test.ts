import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WaveId } from '../../src/domain/ids.ts';
import type { App } from '../../src/http/environment.ts';
import { openKey, writeKey } from '../../src/storage/key-file.ts';
import type { InvitationLetter } from '../../src/usecases/list-invitation-codes.ts';
import { admit, responseBody } from '../http/scan-app.ts';
import { countAnswers } from '../support/count-answers.ts';
import { openDatabaseDoor } from '../support/database-door.ts';
import { type RunningService, runService, temporaryFolder } from '../support/run-service.ts';
import { type TestContext, testContext } from '../support/test-context.ts';
import { makeCompany, openedWave } from '../usecases/company.ts';

/*
 * The real service process, killed in the middle of opening the sealed box and in the middle of saving the release. A lock of
 * the test holds it at that very place: nothing here depends on how fast it is.
 */
const folder = temporaryFolder();
let ctx: TestContext;
let door: Awaited<ReturnType<typeof openDatabaseDoor>>;
let wave: { readonly waveId: WaveId; readonly link: string; readonly letters: readonly InvitationLetter[] };

beforeAll(async () => {
  ctx = await testContext({ seed: 'crash while closing' });
  door = await openDatabaseDoor(ctx.database);
  writeKey(join(folder.path, 'key'), ctx.key);
  await openKey(ctx.database.service, join(folder.path, 'key'));
  const organisationId = await makeCompany(ctx, { 'Gent / Pers': 20, 'Gent / Afwerking': 20 });
  wave = await openedWave(ctx, organisationId);
  // Its last day is over for the real clock, so the service closes it when it starts. Until then people still come in.
  await ctx.database.owner.sql`update fieldwork.wave set closes_on = '2099-01-01' where id = ${wave.waveId}`;
});
afterAll(async () => {
  await door.close();
  await ctx.close();
  folder.remove();
});

const start = (): Promise<RunningService> =>
  runService({ WERKPEIL_DATA: folder.path, WERKPEIL_KEY_FILE: join(folder.path, 'key'), DATABASE_URL: door.url });

/** Starts the service, lets it run into a lock on this table, and kills it there. */
async function killAtTable(table: 'answers.response' | 'published.release'): Promise<void> {
  const { sql } = ctx.database.owner;
  const lock = await sql.reserve();
  try {
    await lock`begin`;
    await lock.unsafe(`lock table ${table} in share mode`);
    const service = await start();
    const waiting = async (): Promise<number> => {
      const [row] = await sql<{ n: number }[]>`
        select count(*)::int as n from pg_locks where relation = ${table}::regclass and not granted`;
      return row?.n ?? 0;
    };
    await expect.poll(waiting, { timeout: 60_000, interval: 50 }).toBeGreaterThan(0);
    await service.end('SIGKILL');
    await lock`rollback`;
    // Its session hears of the end when it wakes up, and takes everything back.
    const sessions = async (): Promise<number> => {
      const [row] = await sql<{ n: number }[]>`
        select count(*)::int as n from pg_stat_activity
        where datname = current_database() and application_name = 'werkpeil' and usename = 'werkpeil'
          and client_addr is null and state <> 'idle' and wait_event_type = 'Lock'`;
      return row?.n ?? 0;
    };
    await expect.poll(sessions, { timeout: 30_000 }).toBe(0);
  } finally {
    lock.release();
  }
}

async function state() {
  const { sql } = ctx.database.owner;
  const [row] = await sql<{ status: string; box: number; stored: number; keys: number; releases: number }[]>`
    select (select status from fieldwork.wave where id = ${wave.waveId}) as status,
      (select count(*)::int from answers.box_entry) + (select count(*)::int from answers.box_state) as box,
      (select count(*)::int from answers.response) as stored,
      (select count(*)::int from fieldwork.group_key where sealed_private is not null) as keys,
      (select count(*)::int from published.release) as releases`;
  return row;
}

test('every acknowledged answer is there once after kill -9 while the box is opened and while the release is saved', {
  timeout: 240_000,
}, async () => {
  const acknowledged: string[] = [];
  const first = await start();
  const over = { request: (path: string, init: RequestInit) => fetch(`${first.url}${path}`, init) } as unknown as App;
  for (const { code } of wave.letters.slice(0, 24)) {
    const body = responseBody(ctx, wave.link, await admit(over, code));
    const reply = await over.request('/api/v1/responses', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(reply.status).toBe(201);
    acknowledged.push(body.responseId);
  }
  await first.end('SIGKILL');
  expect(await countAnswers(ctx, wave.waveId)).toBe(24);
  await ctx.database.owner.sql`update fieldwork.wave set closes_on = '2026-01-01' where id = ${wave.waveId}`;

  await killAtTable('answers.response');
  // Closed, and nothing of the opening was kept: the box is as it was.
  expect(await state()).toMatchObject({ status: 'closed', stored: 0, keys: 2, releases: 0 });
  expect(await countAnswers(ctx, wave.waveId)).toBe(24);

  await killAtTable('published.release');
  // The box was handed over in one transaction, and is empty; the release is not there.
  expect(await state()).toEqual({ status: 'closed', box: 0, stored: 24, keys: 0, releases: 0 });

  const last = await start();
  await expect.poll(async () => (await state())?.releases, { timeout: 60_000 }).toBe(1);
  await last.end();
  expect(await state()).toEqual({ status: 'closed', box: 0, stored: 24, keys: 0, releases: 1 });
  const { sql } = ctx.database.owner;
  const ids = await sql<{ id: string }[]>`select id from answers.response`;
  expect(ids.map(({ id }) => id).sort()).toEqual(acknowledged.sort());
  const acts = await sql<{ action: string }[]>`
    select action from identity.audit_log where action in ('wave.close', 'release.publish', 'release.refuse')`;
  expect(acts.map(({ action }) => action).sort()).toEqual(['release.publish', 'wave.close']);
});
