import { createHash } from 'node:crypto';
import { inspect } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OrganisationId, ReportingGroupId, ResponseId, WaveId } from '../../src/domain/ids.ts';
import type { Answers } from '../../src/domain/instruments/instrument.types.ts';
import { connectAsService } from '../../src/storage/connect.ts';
import { createResponseWriter, type NewResponse, type ResponseWriter } from '../../src/storage/response-writer.ts';
import { cloneDatabase, type TestDatabase } from '../support/clone-database.ts';
import { seededRandom } from '../support/seeded-random.ts';

const random = seededRandom('response-writer');
const organisationId = random.uuid() as OrganisationId;
const waveId = random.uuid() as WaveId;
const groupId = random.uuid() as ReportingGroupId;
const otherGroupId = random.uuid() as ReportingGroupId;

const answers = (values: Record<string, number | string>) =>
  [{ instrumentId: 'toy', version: '1', values }] as unknown as readonly Answers[];

describe('the response writer', () => {
  let database: TestDatabase;
  let writer: ResponseWriter;

  beforeAll(async () => {
    database = await cloneDatabase();
  });
  afterAll(() => database.close());
  beforeEach(() => {
    writer = createResponseWriter(database.service.sql);
  });

  const open = (values: Record<string, number | string> = { a: 1 }): NewResponse => ({
    organisationId,
    waveId,
    id: random.uuid() as ResponseId,
    admission: { kind: 'group', groupId },
    language: 'nl',
    answers: answers(values),
  });

  const withCredential = async (group = otherGroupId): Promise<NewResponse & { commitment: Buffer }> => {
    const credential = random.bytes(32);
    const commitment = createHash('sha256').update(credential).digest();
    await database.service.db
      .insertInto('answers.credential')
      .values({
        organisation_id: organisationId,
        wave_id: waveId,
        commitment,
        reporting_group_id: group,
        spent: false,
      })
      .execute();
    return { ...open(), admission: { kind: 'credential', credential }, commitment };
  };

  const find = (id: string) =>
    database.service.db.selectFrom('answers.response').selectAll().where('id', '=', id).execute();

  const isSpent = async (commitment: Buffer) =>
    (
      await database.service.db
        .selectFrom('answers.credential')
        .select('spent')
        .where('commitment', '=', commitment)
        .executeTakeFirstOrThrow()
    ).spent;

  it('stores a response of an open wave under its group', async () => {
    const response = open({ a: 3, b: 'x', text: 'été "ß" \\ \u2028 emoji 🙂' });
    expect(await writer.write(response)).toBe('stored');
    expect(await find(response.id)).toEqual([
      {
        organisation_id: organisationId,
        wave_id: waveId,
        id: response.id,
        reporting_group_id: groupId,
        language: 'nl',
        answers: response.answers,
      },
    ]);
  });

  it('spends a credential and takes the group from it', async () => {
    const response = await withCredential();
    expect(await writer.write(response)).toBe('stored');
    expect(await find(response.id)).toMatchObject([{ reporting_group_id: otherGroupId }]);
    expect(await isSpent(response.commitment)).toBe(true);
  });

  it('answers a repeated submission as repeated and stores it once', async () => {
    const response = await withCredential();
    expect(await writer.write(response)).toBe('stored');
    expect(await writer.write(response)).toBe('repeated');
    expect(await find(response.id)).toHaveLength(1);
    const openResponse = open();
    expect(await writer.write(openResponse)).toBe('stored');
    expect(await writer.write(openResponse)).toBe('repeated');
  });

  it('settles a double press, both in the same turn', async () => {
    const response = await withCredential();
    const outcomes = await Promise.all([writer.write(response), writer.write(response), writer.write(response)]);
    expect(outcomes).toEqual(['stored', 'repeated', 'repeated']);
  });

  it('refuses a second response with the same credential', async () => {
    const response = await withCredential();
    const second = { ...response, id: random.uuid() as ResponseId };
    expect(await Promise.all([writer.write(response), writer.write(second)])).toEqual(['stored', 'credential-spent']);
    expect(await find(second.id)).toEqual([]);
  });

  it('refuses an unknown credential, and one of another wave', async () => {
    const response = { ...open(), admission: { kind: 'credential', credential: random.bytes(32) } } as NewResponse;
    expect(await writer.write(response)).toBe('credential-unknown');
    const elsewhere = { ...(await withCredential()), waveId: random.uuid() as WaveId };
    expect(await writer.write(elsewhere)).toBe('credential-unknown');
    expect(await find(elsewhere.id)).toEqual([]);
  });

  it('refuses other content under a taken id and leaves the credential unspent', async () => {
    const first = open({ a: 1 });
    await writer.write(first);
    expect(await writer.write({ ...first, answers: answers({ a: 2 }) })).toBe('response-id-taken');
    const response = { ...(await withCredential()), id: first.id };
    expect(await writer.write(response)).toBe('response-id-taken');
    expect(await isSpent(response.commitment)).toBe(false);
    expect(await find(first.id)).toMatchObject([{ answers: answers({ a: 1 }) }]);
  });

  it('stores the good rows of a batch in which one row cannot be stored', async () => {
    // PostgreSQL's text has no room for the NUL character: this row makes the whole statement fail.
    const bad = open({ a: 'private\u0000b' });
    const good = [open(), await withCredential(), open()] as const;
    const writes = [good[0], bad, good[1], good[2]].map((response) => writer.write(response));
    const outcomes = await Promise.allSettled(writes);
    expect(outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : 'failed'))).toEqual([
      'stored',
      'failed',
      'stored',
      'stored',
    ]);
    for (const { id } of good) expect(await find(id)).toHaveLength(1);
    const [, failed] = outcomes;
    const error = (failed as PromiseRejectedResult).reason as Error;
    expect(error.message).toBe('the database did not store a response (22P05)');
    expect(inspect(error, { showHidden: true, depth: 9 })).not.toContain('private');
  });

  it('writes two thousand at once, each one once, in far fewer transactions', async () => {
    const transactions = async () =>
      (await database.owner.sql<{ id: number }[]>`select pg_current_xact_id()::text::bigint as id`)[0]?.id as number;
    const before = await transactions();
    const responses = Array.from({ length: 2000 }, () => open());
    const outcomes = await Promise.all(responses.map((response) => writer.write(response)));
    expect(new Set(outcomes)).toEqual(new Set(['stored']));
    const { count } = await database.service.db
      .selectFrom('answers.response')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where(
        'id',
        'in',
        responses.map((response) => response.id),
      )
      .executeTakeFirstOrThrow();
    expect(count).toBe(2000);
    expect((await transactions()) - before).toBeLessThan(20);
  });

  it('lets one of two processes win a credential and tells the other the truth', async () => {
    const otherProcess = connectAsService(database.address);
    const otherWriter = createResponseWriter(otherProcess.sql);
    try {
      for (let round = 0; round < 20; round += 1) {
        const response = await withCredential();
        const same = await Promise.all([writer.write(response), otherWriter.write(response)]);
        expect([...same].sort()).toEqual(['repeated', 'stored']);
        const contested = await withCredential();
        const rival = { ...contested, id: random.uuid() as ResponseId };
        const two = await Promise.all([writer.write(contested), otherWriter.write(rival)]);
        expect([...two].sort()).toEqual(['credential-spent', 'stored']);
      }
    } finally {
      await otherWriter.close();
      await otherProcess.close();
    }
  });

  it('finishes what was handed in when it is closed, and takes nothing more', async () => {
    const response = open();
    const pending = writer.write(response);
    await writer.close();
    expect(await pending).toBe('stored');
    await expect(writer.write(open())).rejects.toThrow('closed');
  });

  it('rejects when the database is gone, and stores when it is back', async () => {
    const connections = connectAsService(database.address);
    const fragile = createResponseWriter(connections.sql);
    expect(await fragile.write(open())).toBe('stored');
    await database.owner.sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'werkpeil'
    `;
    const outcomes = [];
    for (let attempt = 0; attempt < 3; attempt += 1) outcomes.push(await fragile.write(open()).catch(() => 'failed'));
    expect(outcomes.at(-1)).toBe('stored');
    await connections.close();
  });
});
