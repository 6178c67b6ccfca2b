import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Wave } from '../../src/domain/participation/participation.types.ts';
import { backupTables, leftOutOfBackups } from '../../src/storage/backup-format.ts';
import { wholeInstallation } from '../../src/storage/database.ts';
import { exportBackup } from '../../src/storage/export-backup.ts';
import { openKey, readKey } from '../../src/storage/key-file.ts';
import { checkBackup, restoreBackup } from '../../src/storage/restore-backup.ts';
import { insertWaveRules, updateWaveStatus } from '../../src/storage/wave.repository.ts';
import { cloneDatabase, type TestDatabase } from '../support/clone-database.ts';
import { seededRandom } from '../support/seeded-random.ts';

const random = seededRandom('backup');
const organisationId = random.uuid();
const awkward = 'tab\tnew\nline\r\n"quote" \\. \\N back\\slash \u2028 é 🙂';

/** One awkward row in every table; two units, of which one lies in the other. */
async function fill({ service, owner }: TestDatabase): Promise<void> {
  const { db } = service;
  const at = new Date('2026-03-02T09:00:00.123Z');
  const waveId = random.uuid();
  const unitId = random.uuid();
  const groupId = random.uuid();
  const invitationId = random.uuid();
  const key = { organisation_id: organisationId };
  const rules = {
    k: 10,
    kSensitive: 20,
    breakdowns: [],
    protectionLevel: 'half-range',
    participation: 'invited',
  } as const;
  await db
    .insertInto('identity.user')
    .values({
      id: 'u1',
      name: awkward,
      email: 'a@x.be',
      emailVerified: false,
      image: null,
      createdAt: at,
      updatedAt: at,
    })
    .execute();
  await owner.sql`insert into identity.account values ('a1', 'u1', 'credential', 'u1', null, null, null, null, null, null, 'hash', ${at}, ${at})`;
  await owner.sql`insert into identity.session values ('s1', ${at}, 'token', ${at}, ${at}, null, null, 'u1')`;
  await db
    .insertInto('identity.membership')
    .values({ organisation_id: wholeInstallation, id: random.uuid(), staff_id: 'u1', role: 'operator', unit_id: null })
    .execute();
  await db
    .insertInto('identity.audit_log')
    .values({ ...key, id: random.uuid(), at, actor: 'u1', action: 'wave.open', subject: waveId, details: { awkward } })
    .execute();
  await db
    .insertInto('fieldwork.organisation')
    .values({ ...key, name: awkward, kind: 'company', sector: null, study: random.uuid() })
    .execute();
  await owner.sql`
    insert into fieldwork.instrument_pack (organisation_id, instrument_id, version, kind, files, imported_on, offered)
    values (${organisationId}, 'i', '1', 'wording', ${owner.sql.json({ awkward })}, '2026-03-01', true)
  `;
  await db
    .insertInto('fieldwork.unit')
    .values([
      { ...key, id: unitId, parent_id: null, name: 'Site' },
      // Its id sorts before that of the unit in which it lies.
      { ...key, id: '00000000-0000-4000-8000-000000000000', parent_id: unitId, name: 'Team' },
    ])
    .execute();
  await db
    .insertInto('fieldwork.person')
    .values({ ...key, id: random.uuid(), unit_id: unitId, name: awkward, email: null, attributes: { a: awkward } })
    .execute();
  await db
    .insertInto('fieldwork.wave')
    .values({
      ...key,
      id: waveId,
      link: 'link',
      title: awkward,
      status: 'planned',
      instruments: [{ id: 'i', version: '1' }],
      languages: ['nl'],
      opens_on: '2026-03-02',
      closes_on: null,
      opened_on: null,
      rules,
    })
    .execute();
  const wave = { organisationId, id: waveId, rules } as unknown as Wave;
  await db.transaction().execute(async (trx) => {
    await updateWaveStatus(trx, wave, { status: 'open', openedOn: '2026-03-02' });
    await insertWaveRules(trx, wave, '2026-03-02');
    await updateWaveStatus(trx, wave, { status: 'closed', openedOn: '2026-03-02' });
  });
  await db
    .insertInto('fieldwork.wave_link')
    .values({ ...key, link: 'link', wave_id: waveId })
    .execute();
  await db
    .insertInto('fieldwork.reporting_group')
    .values({
      ...key,
      id: groupId,
      wave_id: waveId,
      label: awkward,
      unit_ids: [unitId],
      parent_unit_id: null,
      head_count: 12,
    })
    .execute();
  await db
    .insertInto('fieldwork.invitation')
    .values({
      ...key,
      id: invitationId,
      wave_id: waveId,
      reporting_group_id: groupId,
      unit_id: unitId,
      person_id: null,
      code_hash: random.bytes(32),
      address_mark: random.bytes(32),
    })
    .execute();
  await db
    .insertInto('fieldwork.invitation_mail')
    .values({ ...key, invitation_id: invitationId, address_mark: random.bytes(32), accepted: true })
    .execute();
  await db
    .insertInto('fieldwork.invited_person')
    .values({ ...key, wave_id: waveId, person_id: random.uuid(), reporting_group_id: groupId })
    .execute();
  await db
    .insertInto('fieldwork.mailing')
    .values({ ...key, wave_id: waveId, kind: 'reminder', day: '2026-03-16', position: 3, done: false, trouble: null })
    .execute();
  await db
    .insertInto('fieldwork.paper_batch')
    .values({ ...key, wave_id: waveId, file_hash: random.bytes(32), responses: 1 })
    .execute();
  await db
    .insertInto('answers.response')
    .values(
      Array.from({ length: 500 }, () => ({
        ...key,
        wave_id: waveId,
        id: random.uuid(),
        reporting_group_id: groupId,
        language: 'nl' as const,
        answers: [{ instrumentId: 'i', version: '1', values: { a: 1.5, b: awkward } }],
      })),
    )
    .execute();
  await db
    .insertInto('fieldwork.group_key')
    .values({
      ...key,
      wave_id: waveId,
      reporting_group_id: groupId,
      modulus: random.bytes(256),
      sealed_private: random.bytes(1200),
    })
    .execute();
  const keyId = random.uuid();
  await db
    .insertInto('fieldwork.service_key')
    .values({ ...key, id: keyId, number: 1, public_key: random.bytes(65), made_on: '2026-03-02', made_by: 'staff' })
    .execute();
  await db
    .insertInto('fieldwork.talk_request')
    .values({ ...key, id: random.uuid(), key_id: keyId, erase_on: '2026-05-25', sealed: random.bytes(4177) })
    .execute();
  await db
    .insertInto('fieldwork.care_handover')
    .values({ ...key, wave_id: waveId, handed_on: '2026-03-20' })
    .execute();
  await db
    .insertInto('fieldwork.care_term')
    .values({ ...key, wave_id: waveId, erase_on: '2026-09-16' })
    .execute();
  await db
    .insertInto('answers.care_record')
    .values({ ...key, wave_id: waveId, mark: random.bytes(32), sealed: random.bytes(4200) })
    .execute();
  for (const table of ['answers.box_entry', 'answers.box_state'] as const)
    await db
      .insertInto(table)
      .values({ ...key, wave_id: waveId, id: random.uuid(), sealed: random.bytes(1920) })
      .execute();
  const atoms = [{ cells: [0], people: 12, without: { 0: 3 } }];
  await db
    .insertInto('answers.snapshot')
    .values({
      ...key,
      wave_id: waveId,
      release_id: random.uuid(),
      membership: { cells: ['c'], measures: ['m'], atoms },
    })
    .execute();
  await owner.sql`insert into published.release values (${organisationId}, ${random.uuid()}, ${waveId}, 1, 'published', ${owner.sql.json({ awkward, big: 1e300, small: 0.1 })}, ${owner.sql.json({})}, 'h', null, '2026-03-20')`;
  await owner.sql`insert into answers.comment values (${organisationId}, ${waveId}, ${random.uuid()}, ${groupId}, 'i:b', ${awkward}, ${random.bytes(32)}, ${owner.sql.json({ decision: 'accept', blanked: [0] })})`;
  await owner.sql`insert into published.comment_release values (${organisationId}, ${random.uuid()}, ${waveId}, ${owner.sql.json({ awkward })}, 'c', 'h', '2026-03-21')`;
  await owner.sql`insert into published.pool values ('00000000-0000-0000-0000-000000000000', ${random.uuid()}, 1, ${owner.sql.json({ awkward })}, 'h', null, '2026-03-20')`;
  await owner.sql`insert into published.signal values (${organisationId}, ${random.uuid()}, ${waveId}, 'u', 'label', 'w', 'r', '1', ${owner.sql.json({})}, 'm', 'strong', ${owner.sql.json({})}, 'source')`;
  await db
    .insertInto('published.follow_up')
    .values({
      ...key,
      signal_id: random.uuid(),
      number: 1,
      status: 'offered',
      note: awkward,
      staff_id: null,
      noted_at: at,
    })
    .execute();
}

describe('backup and restore', () => {
  const folder = mkdtempSync(join(tmpdir(), 'werkpeil-backup-'));
  const file = join(folder, 'everything.werkpeil');
  const keyFile = join(folder, 'key');
  let source: TestDatabase;

  beforeAll(async () => {
    source = await cloneDatabase();
    const key = await openKey(source.service, keyFile);
    await fill(source);
    await exportBackup(source.owner, { file, key, createdOn: '2026-03-21' });
  });
  afterAll(async () => {
    await source.close();
    rmSync(folder, { recursive: true });
  });

  const unpack = (name: string) => gunzipSync(readFileSync(name)).toString('utf8');
  let copies = 0;
  const changed = (change: (text: string) => string): string => {
    copies += 1;
    const name = join(folder, `changed-${copies}`);
    writeFileSync(name, gzipSync(change(unpack(file))));
    return name;
  };
  const isEmpty = async ({ owner }: TestDatabase) => (await owner.sql`select from fieldwork.organisation`).length === 0;

  it('names every table of the database, once, as kept or left out', async () => {
    const tables = await source.owner.sql<{ name: string }[]>`
      select schemaname || '.' || tablename as name from pg_tables
      where schemaname in ('identity', 'fieldwork', 'answers', 'published')
    `;
    expect([...backupTables, ...leftOutOfBackups].sort()).toEqual(tables.map((table) => table.name).sort());
  });

  it('exports a row of every table', () => {
    for (const table of backupTables) expect(unpack(file)).toMatch(new RegExp(`table ${table} \\[.*\\]\n(?!\\\\\\.)`));
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(existsSync(`${file}.unfinished`)).toBe(false);
  });

  it('restores into an empty database from which the same file is exported again, byte for byte', async () => {
    const target = await cloneDatabase('template0');
    const targetKey = join(folder, 'target', 'key');
    try {
      const { rows } = await restoreBackup(target.owner, { file, keyFile: targetKey });
      expect(rows).toBeGreaterThan(515);
      const key = await openKey(target.service, targetKey);
      expect(key).toEqual(readKey(keyFile));
      const again = join(folder, 'again.werkpeil');
      await exportBackup(target.owner, { file: again, key, createdOn: '2026-03-21' });
      expect(readFileSync(again).equals(readFileSync(file))).toBe(true);
      await expect(target.service.sql`delete from identity.audit_log`).rejects.toThrow('permission denied');
    } finally {
      await target.close();
    }
  });

  it('leaves the order in which answers came in out of the file', () => {
    const ids = [...unpack(file).matchAll(/^[-0-9a-f]+\t[-0-9a-f]+\t([-0-9a-f]+)\t[-0-9a-f]+\tnl\t/gm)].map(
      (m) => m[1],
    );
    expect(ids).toHaveLength(500);
    expect(ids).toEqual([...ids].sort());
  });

  it('refuses a database that has data, and leaves it as it is', async () => {
    await expect(restoreBackup(source.owner, { file, keyFile })).rejects.toThrow('restore-target-not-empty');
  });

  it('takes a database on which the service was only started, and gives it the key of the backup', async () => {
    const target = await cloneDatabase();
    const targetKey = join(folder, 'started', 'key');
    try {
      const own = await openKey(target.service, targetKey);
      expect(own).not.toEqual(readKey(keyFile));
      await restoreBackup(target.owner, { file, keyFile: targetKey });
      expect(await openKey(target.service, targetKey)).toEqual(readKey(keyFile));
    } finally {
      await target.close();
    }
  });

  it('refuses to write over a key that belongs to something else', async () => {
    const target = await cloneDatabase();
    const strange = join(folder, 'strange-key');
    writeFileSync(strange, random.bytes(32));
    try {
      await expect(restoreBackup(target.owner, { file, keyFile: strange })).rejects.toThrow('restore-target-not-empty');
      expect(await isEmpty(target)).toBe(true);
    } finally {
      await target.close();
    }
  });

  it('refuses a broken file and changes nothing', async () => {
    const target = await cloneDatabase();
    const targetKey = join(folder, 'broken', 'key');
    const cut = join(folder, 'cut');
    writeFileSync(cut, readFileSync(file).subarray(0, -200));
    const text = join(folder, 'text');
    writeFileSync(text, 'something else');
    const files: Record<string, string> = {
      'cut off': cut,
      'not packed': text,
      'not there': join(folder, 'nowhere'),
      'cut off between two tables': changed((t) => t.slice(0, t.indexOf('table answers.response'))),
      'without its last line': changed((t) => t.slice(0, t.lastIndexOf('complete '))),
      'one answer changed': changed((t) => t.replace('"a": 1.5', '"a": 2.5')),
      'one row less': changed((t) => t.replace(/\n[^\n]*\tnl\t[^\n]*(?=\n)/, '')),
      'text after its end': changed((t) => `${t}more\n`),
      'a table that does not exist': changed((t) => t.replace('table published.signal', 'table published.other')),
      'a newer schema': changed((t) => t.replace(/"schema":"\d{4}_\w+"/, '"schema":"9999_future"')),
      'another kind of file': changed((t) => t.replace('werkpeil-backup 1', 'werkpeil-backup 2')),
    };
    try {
      const outcomes: Record<string, unknown> = {};
      for (const [what, name] of Object.entries(files)) {
        const codeOf = (promise: Promise<unknown>) =>
          promise.then(
            () => 'accepted',
            (error: { code: string }) => error.code,
          );
        outcomes[what] = [
          await codeOf(checkBackup(name)),
          await codeOf(restoreBackup(target.owner, { file: name, keyFile: targetKey })),
        ];
      }
      expect(outcomes).toEqual(
        Object.fromEntries(Object.keys(files).map((what) => [what, ['backup-invalid', 'backup-invalid']])),
      );
      expect(await isEmpty(target)).toBe(true);
      expect(existsSync(targetKey)).toBe(false);
    } finally {
      await target.close();
    }
  });

  it('takes everything back when the database refuses a row', async () => {
    const target = await cloneDatabase();
    const targetKey = join(folder, 'refused', 'key');
    try {
      await target.owner.sql`alter table published.follow_up add constraint no_notes check (note = '')`;
      await expect(restoreBackup(target.owner, { file, keyFile: targetKey })).rejects.toThrow('transaction is aborted');
      expect(await isEmpty(target)).toBe(true);
      expect(existsSync(targetKey)).toBe(false);
    } finally {
      await target.close();
    }
  });
});
