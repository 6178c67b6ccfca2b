import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OrganisationId } from '../../src/domain/ids.ts';
import { openTalkRequest, sealedTalkBytes } from '../../src/domain/service-key/talk-request.ts';
import { askForTalk, askForTalkHere } from '../../src/usecases/ask-for-talk.ts';
import { roles } from '../../src/usecases/context.ts';
import { listServiceKeys } from '../../src/usecases/list-service-keys.ts';
import { makeServiceKey } from '../../src/usecases/make-service-key.ts';
import { openTalkDoor } from '../../src/usecases/open-talk-door.ts';
import {
  countWaitingTalks,
  eraseDueTalkRequests,
  finishTalkRequest,
  listTalkRequests,
} from '../../src/usecases/talk-requests.ts';
import { type TestContext, testContext } from '../support/test-context.ts';
import { makeCompany, openedWave, staff, system } from './company.ts';
import { madeKey } from './service-key.ts';

const typed = { name: 'Anoniem Peeters', contact: '0470 00 00 00', message: 'Liefst ’s avonds.', language: 'nl' };

let ctx: TestContext;
let organisationId: OrganisationId;
let link: string;
let first: Awaited<ReturnType<typeof madeKey>>;
let second: Awaited<ReturnType<typeof madeKey>>;
const prevention = () => staff('prevention', organisationId);
const waiting = () => listTalkRequests(ctx, prevention(), organisationId);

beforeAll(async () => {
  ctx = await testContext({ seed: 'ask for a talk' });
  organisationId = await makeCompany(ctx, { A: 20 });
  ({ link } = await openedWave(ctx, organisationId, { talk: 'offered' }));
});
afterAll(() => ctx.close());

describe('the key of the service', () => {
  test('is not there at first, and nothing can be left', async () => {
    expect(await openTalkDoor(ctx, link)).toMatchObject({ key: null, days: 90 });
    await expect(askForTalkHere(ctx, link, typed)).rejects.toMatchObject({ code: 'talk-no-key' });
    const other = await openedWave(ctx, organisationId);
    await expect(openTalkDoor(ctx, other.link)).rejects.toMatchObject({ code: 'wave-not-found' });
  });

  test('is brought in by the prevention adviser alone, once, and must be a key', async () => {
    first = await madeKey(ctx, organisationId);
    for (const role of roles.filter((each) => each !== 'prevention'))
      await expect(
        makeServiceKey(ctx, staff(role, organisationId), organisationId, first.publicKey),
      ).rejects.toMatchObject({ code: 'not-allowed' });
    for (const wrong of [first.publicKey, new Uint8Array(65).fill(4), new Uint8Array(3)])
      await expect(makeServiceKey(ctx, prevention(), organisationId, wrong)).rejects.toMatchObject({
        code: 'service-key-wrong',
      });
    expect(await listServiceKeys(ctx, staff('contact', organisationId), organisationId)).toMatchObject([
      { number: 1, isCurrent: true, fingerprint: first.fingerprint, madeBy: 'staff-prevention' },
    ]);
    const acts = await ctx.db
      .selectFrom('identity.audit_log')
      .select(['subject', 'details'])
      .where('action', '=', 'service-key.make')
      .execute();
    expect(acts).toEqual([{ subject: first.keyId, details: { number: 1, fingerprint: first.fingerprint } }]);
  });
});

describe('a request for a talk', () => {
  test('is opened by the service with its key, and by nobody without', async () => {
    await askForTalkHere(ctx, link, typed);
    const [request] = await waiting();
    expect(request).toMatchObject({ keyId: first.keyId, eraseOn: '2026-05-25' });
    expect(request && (await openTalkRequest(first.pair, organisationId, request.sealed))).toEqual(typed);
  });

  test('after a newer key is sealed to that one; the older key still opens the older request', async () => {
    second = await madeKey(ctx, organisationId);
    const [old] = await waiting();
    const stale = { link, keyId: first.keyId, sealed: old?.sealed ?? new Uint8Array() };
    await expect(askForTalk(ctx, stale)).rejects.toMatchObject({ code: 'talk-key-old' });
    await askForTalkHere(ctx, link, { ...typed, name: 'Bea' });
    const opened = await Promise.all(
      (await waiting()).map(async ({ keyId, sealed }) => {
        const [mine, other] = keyId === first.keyId ? [first, second] : [second, first];
        expect(await openTalkRequest(other.pair, organisationId, sealed)).toBeNull();
        return (await openTalkRequest(mine.pair, organisationId, sealed))?.name;
      }),
    );
    expect(opened.toSorted()).toEqual(['Anoniem Peeters', 'Bea']);
  });

  test('is of one size, and an unfinished or a wrong one is refused', async () => {
    expect(new Set((await waiting()).map(({ sealed }) => sealed.length)).size).toBe(1);
    await expect(askForTalkHere(ctx, link, { ...typed, contact: '' })).rejects.toMatchObject({
      code: 'talk-incomplete',
    });
    const short = { link, keyId: second.keyId, sealed: new Uint8Array(100) };
    await expect(askForTalk(ctx, short)).rejects.toMatchObject({ code: 'bad-request' });
  });

  test('is known to the prevention adviser of that organisation alone, the operator’s command line included', async () => {
    expect(await countWaitingTalks(ctx, prevention())).toBe(2);
    const elsewhere = await makeCompany(ctx, { B: 20 }, 'Elders');
    expect(await countWaitingTalks(ctx, staff('prevention', elsewhere))).toBe(0);
    const others = [
      ...roles.filter((role) => role !== 'prevention').map((role) => staff(role, organisationId)),
      staff('prevention', elsewhere),
      system,
    ];
    for (const actor of others)
      await expect(listTalkRequests(ctx, actor, organisationId)).rejects.toMatchObject({ code: 'not-allowed' });
  });

  test('stands nowhere in plain text, and neither log nor audit log says that there was one', async () => {
    const tables = await ctx.database.owner.sql<{ name: string }[]>`
      select schemaname || '.' || tablename as name from pg_tables
      where schemaname in ('identity', 'fieldwork', 'answers', 'published')`;
    for (const { name } of tables) {
      const rows = await ctx.database.owner.sql.unsafe(`select t::text as row from ${quoted(name)} t`);
      for (const { row } of rows as unknown as { row: string }[])
        for (const secret of ['Peeters', '0470 00 00 00', Buffer.from('Peeters').toString('hex')])
          expect(row.includes(secret), name).toBe(false);
    }
    const acts = await ctx.db.selectFrom('identity.audit_log').select('action').execute();
    expect(acts.filter(({ action }) => action.includes('talk'))).toEqual([]);
    expect(JSON.stringify(ctx.logged)).not.toMatch(/talk|Peeters/);
  });

  test('says by nothing in its row when it came: all rows of an organisation are written in one transaction', async () => {
    const rows = await ctx.database.owner.sql`select distinct xmin::text from fieldwork.talk_request`;
    expect(rows).toHaveLength(1);
  });

  test('goes when it was answered, and by itself when its time is over', async () => {
    const [done] = await waiting();
    await finishTalkRequest(ctx, prevention(), organisationId, done?.id ?? '');
    await expect(finishTalkRequest(ctx, prevention(), organisationId, done?.id ?? '')).rejects.toMatchObject({
      code: 'not-found',
    });
    ctx.time = new Date('2026-05-24T12:00:00Z');
    await eraseDueTalkRequests(ctx);
    expect(await waiting()).toHaveLength(1);
    ctx.time = new Date('2026-05-25T12:00:00Z');
    await eraseDueTalkRequests(ctx);
    expect(await waiting()).toHaveLength(0);
  });

  test('finds no room among two thousand others: from an address that asked often at half of it, and never for what is past its day', async () => {
    const fill = (count: number, eraseOn: string) => ctx.database.owner.sql`
      insert into fieldwork.talk_request (organisation_id, id, key_id, erase_on, sealed)
      select ${organisationId}, gen_random_uuid(), ${second.keyId}, ${eraseOn}::date, ${Buffer.alloc(sealedTalkBytes)}
      from generate_series(1, ${count})`;
    await fill(2000, '2026-05-25');
    await askForTalkHere(ctx, link, typed, { inLine: true });
    expect(await waiting()).toHaveLength(1);
    await fill(999, '2026-08-03');
    await expect(askForTalkHere(ctx, link, typed, { inLine: true })).rejects.toMatchObject({ code: 'talk-full' });
    await askForTalkHere(ctx, link, typed);
    await fill(999, '2026-08-03');
    await expect(askForTalkHere(ctx, link, typed)).rejects.toMatchObject({ code: 'talk-full' });
  });
});

const quoted = (name: string): string =>
  name
    .split('.')
    .map((part) => `"${part}"`)
    .join('.');
