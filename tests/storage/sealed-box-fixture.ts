import { createHash } from 'node:crypto';
import type { InvitationId, OrganisationId, ReportingGroupId, ResponseId, WaveId } from '../../src/domain/ids.ts';
import type { Answers } from '../../src/domain/instruments/instrument.types.ts';
import type { BoxWave } from '../../src/domain/sealing/sealing.types.ts';
import { createSealedBox } from '../../src/storage/sealed-box.ts';
import type { NewAnswers } from '../../src/storage/sealed-box.types.ts';
import { cloneDatabase, type TestDatabase } from '../support/clone-database.ts';
import { closeOnly, insertOpenWave } from '../support/open-wave.ts';
import { seededRandom } from '../support/seeded-random.ts';

/** A database with the box's tables, and what a test of the box needs around it. */
export interface BoxFixture {
  readonly database: TestDatabase;
  readonly fileKey: Uint8Array<ArrayBuffer>;
  readonly random: ReturnType<typeof seededRandom>;
  openWave(entryBytes?: number): Promise<BoxWave>;
  closeWave(wave: BoxWave): Promise<void>;
  newBox(): ReturnType<typeof createSealedBox>;
  invitation(): InvitationId;
  answers(values?: Record<string, number | string>): NewAnswers;
  rows(table: 'box_entry' | 'box_state', wave: BoxWave): Promise<{ id: string; sealed: Buffer; xmin: string }[]>;
  close(): Promise<void>;
}

export const hashOf = (value: string | Uint8Array): Buffer => createHash('sha256').update(value).digest();

export async function boxFixture(seed: string): Promise<BoxFixture> {
  const database = await cloneDatabase();
  const random = seededRandom(seed);
  const fileKey = random.bytes(32);
  const { sql } = database.owner;
  const organisationId = random.uuid() as OrganisationId;
  await sql`insert into fieldwork.organisation values (${organisationId}, 'Bakkerij', 'company', null, ${organisationId})`;
  const groupId = random.uuid() as ReportingGroupId;
  // One in thirty-two who take part is followed by entries that say nothing: not here, where entries are counted.
  const uncovered = (limit: number) => (limit === 32 ? 1 : random.below(limit));
  return {
    database,
    fileKey,
    random,
    async openWave(entryBytes = 3968) {
      const waveId = random.uuid() as WaveId;
      await insertOpenWave(database.owner, organisationId, waveId, random.uuid());
      return { organisationId, waveId, entryBytes };
    },
    closeWave: ({ waveId }) => closeOnly(database.owner, organisationId, waveId),
    newBox: () => createSealedBox({ sql: database.service.sql, fileKey, random: { ...random, below: uncovered } }),
    invitation: () => random.uuid() as InvitationId,
    answers: (values = { a: 1 }) => ({
      responseId: random.uuid() as ResponseId,
      credential: random.bytes(32),
      receipt: random.bytes(32),
      groupId,
      language: 'nl',
      answers: [{ instrumentId: 'toy', version: '1', values }] as unknown as readonly Answers[],
    }),
    rows: (table, { waveId }) => sql`
      select id, sealed, xmin::text as xmin from ${sql(`answers.${table}`)} where wave_id = ${waveId} order by ctid
    `,
    close: () => database.close(),
  };
}
