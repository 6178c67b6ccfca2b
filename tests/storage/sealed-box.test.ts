import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ResponseId } from '../../src/domain/ids.ts';
import { openBox } from '../../src/domain/sealing/open-box.ts';
import type { BoxWave } from '../../src/domain/sealing/sealing.types.ts';
import { createSealedBox } from '../../src/storage/sealed-box.ts';
import { SealedBoxBusy } from '../../src/storage/sealed-box.types.ts';
import { sealerOf } from '../../src/storage/sealed-box-cipher.ts';
import { emptyBox } from '../../src/storage/sealed-box-closing.ts';
import { countInBox } from '../../src/storage/sealed-box-count.ts';
import { lockNumber } from '../../src/storage/sealed-box-lock.ts';
import { readBox } from '../../src/storage/sealed-box-rows.ts';
import { type BoxFixture, boxFixture, hashOf } from './sealed-box-fixture.ts';

describe('the sealed box', () => {
  let fixture: BoxFixture;
  const boxes: ReturnType<typeof createSealedBox>[] = [];

  beforeAll(async () => {
    fixture = await boxFixture('sealed box');
  });
  afterAll(() => fixture.close());
  afterEach(async () => {
    for (const box of boxes.splice(0)) await box.close();
  });

  const open = () => {
    const box = fixture.newBox();
    boxes.push(box);
    return box;
  };
  const restart = async () => {
    for (const box of boxes.splice(0)) await box.close();
    return open();
  };

  /** Answers in the box that were not withdrawn. */
  const left = async (wave: BoxWave): Promise<number> =>
    openBox(sealerOf(fixture.fileKey, wave), await readBox(fixture.database.service.sql, wave)).received.size;

  it('lets an invitation be used for one request, which may be repeated', async () => {
    const [box, wave, invitation] = [open(), await fixture.openWave(), fixture.invitation()];
    expect(await box.isUsed(wave, invitation)).toBe(false);
    expect(await box.issue(wave, invitation, hashOf('first'))).toBe('noted');
    expect(await box.issue(wave, invitation, hashOf('first'))).toBe('repeated');
    expect(await box.issue(wave, invitation, hashOf('second'))).toBe('refused');
    expect(await box.isUsed(wave, invitation)).toBe(true);
    expect(await box.issue(wave, fixture.invitation(), hashOf('second'))).toBe('noted');
  });

  it('stores answers once, whatever the device repeats', async () => {
    const [box, wave, answers] = [open(), await fixture.openWave(), fixture.answers()];
    expect(await box.receive(wave, answers)).toBe('stored');
    expect(await box.receive(wave, answers)).toBe('repeated');
    const changed = { ...answers, answers: fixture.answers({ a: 2 }).answers };
    expect(await box.receive(wave, changed)).toBe('response-id-taken');
    expect(await box.receive(wave, { ...answers, credential: fixture.random.bytes(32) })).toBe('response-id-taken');
    const second = { ...fixture.answers(), credential: answers.credential };
    expect(await box.receive(wave, second)).toBe('credential-spent');
    expect(await box.receive(wave, { ...fixture.answers(), receipt: answers.receipt })).toBe('response-id-taken');
    expect(await box.countReceived(wave)).toBe(1);
    expect(await countInBox(fixture.database.service.sql, fixture.fileKey, wave)).toBe(1);
  });

  it('settles what arrives in the same turn', async () => {
    const [box, wave, answers, invitation] = [
      open(),
      await fixture.openWave(),
      fixture.answers(),
      fixture.invitation(),
    ];
    const second = { ...fixture.answers(), credential: answers.credential };
    expect(
      await Promise.all([box.receive(wave, answers), box.receive(wave, answers), box.receive(wave, second)]),
    ).toEqual(['stored', 'repeated', 'credential-spent']);
    expect(await Promise.all(['a', 'b', 'a'].map((request) => box.issue(wave, invitation, hashOf(request))))).toEqual([
      'noted',
      'refused',
      'repeated',
    ]);
    expect(await fixture.rows('box_entry', wave)).toHaveLength(2);
  });

  it('takes answers without a credential where nobody needs one', async () => {
    const [box, wave] = [open(), await fixture.openWave()];
    for (let count = 0; count < 3; count += 1)
      expect(await box.receive(wave, { ...fixture.answers(), credential: null })).toBe('stored');
    expect(await box.countReceived(wave)).toBe(3);
  });

  it('keeps waves apart', async () => {
    const [box, one, other, answers] = [open(), await fixture.openWave(), await fixture.openWave(), fixture.answers()];
    expect(await Promise.all([box.receive(one, answers), box.receive(other, answers)])).toEqual(['stored', 'stored']);
    expect([await box.countReceived(one), await box.countReceived(other)]).toEqual([1, 1]);
  });

  it('withdraws by the receipt, once and for good', async () => {
    const [box, wave] = [open(), await fixture.openWave()];
    const secret = fixture.random.bytes(32);
    const answers = { ...fixture.answers(), receipt: hashOf(secret) };
    expect(await box.withdraw(wave, hashOf(secret))).toBe('unknown');
    await box.receive(wave, answers);
    expect(await box.withdraw(wave, hashOf(secret))).toBe('withdrawn');
    expect(await box.withdraw(wave, hashOf(secret))).toBe('withdrawn');
    expect(await left(wave)).toBe(0);
    // A device that never saw the first reply does not bring the answers back, and the credential stays spent.
    expect(await box.receive(wave, answers)).toBe('repeated');
    expect(await box.receive(wave, { ...fixture.answers(), credential: answers.credential })).toBe('credential-spent');
    expect(await left(wave)).toBe(0);
    // A number that fell would tell.
    expect(await box.countReceived(wave)).toBe(1);
    expect(await countInBox(fixture.database.service.sql, fixture.fileKey, wave)).toBe(1);
  });

  it.each(['after a restart', 'after a merge and a restart'])('knows everything %s', async (when) => {
    const wave = await fixture.openWave();
    const [answers, withdrawn, invitation] = [fixture.answers(), fixture.answers(), fixture.invitation()];
    const first = open();
    await first.issue(wave, invitation, hashOf('request'));
    await first.receive(wave, answers);
    await first.receive(wave, withdrawn);
    await first.withdraw(wave, withdrawn.receipt);
    if (when.includes('merge')) await first.merge();
    const box = await restart();
    expect(await box.issue(wave, invitation, hashOf('other'))).toBe('refused');
    expect(await box.issue(wave, invitation, hashOf('request'))).toBe('repeated');
    expect(await box.receive(wave, answers)).toBe('repeated');
    expect(await box.receive(wave, { ...fixture.answers(), credential: answers.credential })).toBe('credential-spent');
    expect(await box.receive(wave, withdrawn)).toBe('repeated');
    expect(await box.withdraw(wave, withdrawn.receipt)).toBe('withdrawn');
    expect(await box.countReceived(wave)).toBe(2);
    expect(await left(wave)).toBe(1);
  });

  it('merges by itself when many entries have come in, and loses none', async () => {
    const [box, wave] = [open(), await fixture.openWave(1920)];
    const all = Array.from({ length: 300 }, (_, index) => fixture.answers({ a: index }));
    for (let start = 0; start < all.length; start += 30)
      await Promise.all(all.slice(start, start + 30).map((answers) => box.receive(wave, answers)));
    expect((await fixture.rows('box_entry', wave)).length).toBeLessThan(300);
    expect((await fixture.rows('box_state', wave)).length).toBeGreaterThan(0);
    const again = await restart();
    expect(await again.countReceived(wave)).toBe(300);
    const repeated = await Promise.all(all.map((answers) => again.receive(wave, answers)));
    expect(new Set(repeated)).toEqual(new Set(['repeated']));
  });

  it('writes a withdrawal as it writes a person: as many entries, each in a transaction of its own', async () => {
    const [box, wave] = [open(), await fixture.openWave()];
    const answers = fixture.answers();
    await box.issue(wave, fixture.invitation(), hashOf('request'));
    await box.receive(wave, answers);
    await box.withdraw(wave, answers.receipt);
    const rows = await fixture.rows('box_entry', wave);
    expect(rows).toHaveLength(4);
    expect(new Set(rows.map(({ xmin }) => xmin)).size).toBe(4);
    expect(new Set(rows.map(({ sealed }) => sealed.length)).size).toBe(1);
    // By an open link nobody exchanges a code: one entry each.
    const other = await fixture.openWave();
    const free = { ...fixture.answers(), credential: null };
    await box.receive(other, free);
    await box.withdraw(other, free.receipt);
    expect(await fixture.rows('box_entry', other)).toHaveLength(2);
  });

  it('adds entries that say nothing after some of those who take part', async () => {
    const random = { ...fixture.random, below: (limit: number) => (limit === 32 ? 0 : fixture.random.below(limit)) };
    const box = createSealedBox({ sql: fixture.database.service.sql, fileKey: fixture.fileKey, random });
    boxes.push(box);
    const wave = await fixture.openWave();
    for (let person = 0; person < 3; person += 1) {
      await box.issue(wave, fixture.invitation(), hashOf(`request ${person}`));
      await box.receive(wave, fixture.answers());
    }
    await expect.poll(async () => (await fixture.rows('box_entry', wave)).length).toBe(12);
    await box.merge();
    expect(await left(wave)).toBe(3);
    expect(await (await restart()).countReceived(wave)).toBe(3);
  });

  it('hands the answers over at closing and leaves nothing', async () => {
    const [box, wave] = [open(), await fixture.openWave()];
    const all = Array.from({ length: 5 }, (_, index) => fixture.answers({ a: index, text: 'é "🙂" \\' }));
    for (const answers of all) {
      await box.issue(wave, fixture.invitation(), answers.receipt);
      await box.receive(wave, answers);
    }
    await box.withdraw(wave, (all[4] as (typeof all)[number]).receipt);
    await box.merge();
    await box.receive(wave, fixture.answers({ a: 9 }));
    await fixture.closeWave(wave);
    const { db } = fixture.database.service;
    const empty = () =>
      db.transaction().execute((trx) => emptyBox(trx, wave, { ...fixture, instruments: [], keepComments: false }));
    expect(await empty()).toBe(5);
    expect(await empty()).toBe(0);
    expect(await fixture.rows('box_entry', wave)).toEqual([]);
    expect(await fixture.rows('box_state', wave)).toEqual([]);
    const responses = await fixture.database.owner.sql<
      { id: ResponseId; answers: { values: { a: number } }[]; receipt_mark: Buffer }[]
    >`select id, answers, receipt_mark from answers.response where wave_id = ${wave.waveId}`;
    expect(responses.map((row) => row.answers[0]?.values.a).sort()).toEqual([0, 1, 2, 3, 9]);
    expect(new Set(responses.map((row) => row.receipt_mark.toString('hex'))).size).toBe(5);
    const known = all[0] as (typeof all)[number];
    expect(responses.find((row) => row.id === known.responseId)?.answers).toEqual(known.answers);
  });

  it('takes nothing in once the wave is closed', async () => {
    const [box, wave] = [open(), await fixture.openWave()];
    await box.receive(wave, fixture.answers());
    await fixture.closeWave(wave);
    await expect(box.receive(wave, fixture.answers())).rejects.toThrow('scan-closed');
    await expect(box.issue(wave, fixture.invitation(), hashOf('late'))).rejects.toThrow('scan-closed');
    await box.merge();
    expect(await fixture.rows('box_entry', wave)).toHaveLength(1);
  });

  it('has one writer: a second process is told to wait, and takes over when the first is gone', async () => {
    const [box, wave, invitation] = [open(), await fixture.openWave(), fixture.invitation()];
    await box.issue(wave, invitation, hashOf('first'));
    const second = open();
    await expect(second.issue(wave, invitation, hashOf('second'))).rejects.toThrow(SealedBoxBusy);
    // Counting it can: that is read from disk.
    await box.receive(wave, fixture.answers());
    expect(await second.countReceived(wave)).toBe(1);
    await box.close();
    expect(await second.issue(wave, invitation, hashOf('second'))).toBe('refused');
    await expect(box.issue(wave, invitation, hashOf('first'))).rejects.toThrow(/closed/);
  });

  it('goes on after its connection was cut, and believes the disk only', async () => {
    const [box, wave, invitation] = [open(), await fixture.openWave(), fixture.invitation()];
    await box.issue(wave, invitation, hashOf('first'));
    const { sql } = fixture.database.owner;
    const cut = () => sql`
      select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and database = (
        select oid from pg_database where datname = current_database())
    `;
    await cut();
    expect(await box.issue(wave, invitation, hashOf('second'))).toBe('refused');
    // Cut in the middle of many: what was acknowledged is there once, the rest can be repeated.
    const all = Array.from({ length: 40 }, (_, index) => fixture.answers({ a: index }));
    const sending = Promise.allSettled(all.map((answers) => box.receive(wave, answers)));
    await cut();
    const settled = await sending;
    const outcomes = await Promise.all(
      all.map((answers, index) => {
        const first = settled[index] as PromiseSettledResult<string>;
        return box.receive(wave, answers).then((again) => ({ acknowledged: first.status === 'fulfilled', again }));
      }),
    );
    expect(outcomes.filter((one) => one.acknowledged && one.again !== 'repeated')).toEqual([]);
    expect(await box.countReceived(wave)).toBe(40);
    expect(await (await restart()).countReceived(wave)).toBe(40);
  });

  it('does not let a session write that has lost the lock', async () => {
    const [box, wave, answers] = [open(), await fixture.openWave(), fixture.answers()];
    await box.receive(wave, fixture.answers());
    const { sql } = fixture.database.owner;
    await sql`
      select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and database = (
        select oid from pg_database where datname = current_database())
    `;
    const thief = await sql.reserve();
    try {
      for (let locked = false; !locked; )
        locked = (await thief`select pg_try_advisory_lock(${lockNumber}::bigint) as locked`)[0]?.['locked'];
      await expect(box.receive(wave, answers)).rejects.toThrow(SealedBoxBusy);
      expect(await fixture.rows('box_entry', wave)).toHaveLength(1);
    } finally {
      await thief`select pg_advisory_unlock_all()`;
      thief.release();
    }
    expect(await box.receive(wave, answers)).toBe('stored');
  });

  it('refuses to open with another key', async () => {
    const [box, wave] = [open(), await fixture.openWave()];
    await box.receive(wave, fixture.answers());
    await box.close();
    fixture.fileKey[0] = (fixture.fileKey[0] as number) ^ 1;
    try {
      await expect(open().countReceived(wave)).rejects.toThrow();
    } finally {
      fixture.fileKey[0] = (fixture.fileKey[0] as number) ^ 1;
    }
    expect(await (await restart()).countReceived(wave)).toBe(1);
  });
});
