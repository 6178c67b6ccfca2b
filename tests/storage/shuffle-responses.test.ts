import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OrganisationId, WaveId } from '../../src/domain/ids.ts';
import { shuffleResponses } from '../../src/storage/shuffle-responses.ts';
import { cloneDatabase, type TestDatabase } from '../support/clone-database.ts';
import { seededRandom } from '../support/seeded-random.ts';

const random = seededRandom('shuffle');
const organisationId = random.uuid() as OrganisationId;
const waveId = random.uuid() as WaveId;
const otherWaveId = random.uuid() as WaveId;
const size = 400;

/** Correlation of ranks, -1..1; 0 for two orders that know nothing of each other. */
function rankCorrelation(before: readonly string[], after: readonly string[]): number {
  const place = new Map(before.map((id, index) => [id, index]));
  const squares = after.reduce((sum, id, index) => sum + (index - (place.get(id) as number)) ** 2, 0);
  return 1 - (6 * squares) / (before.length * (before.length ** 2 - 1));
}

describe('shuffling at closing', () => {
  let database: TestDatabase;
  const physical = async (table: string, id: string) =>
    await database.owner.sql.unsafe<{ id: string; xmin: string; row: string }[]>(
      `select ${id} as id, xmin::text as xmin, t::text as row from ${table} t where wave_id = '${waveId}' order by ctid`,
    );

  beforeAll(async () => {
    database = await cloneDatabase();
    // One by one, as people send them: each in its own transaction.
    for (let index = 0; index < size; index += 1) {
      await database.service.db
        .insertInto('answers.response')
        .values({
          organisation_id: organisationId,
          wave_id: index % 10 === 0 ? otherWaveId : waveId,
          id: random.uuid(),
          reporting_group_id: random.uuid(),
          language: 'nl',
          answers: [{ instrumentId: 'toy', version: '1', values: { order: index } }],
          receipt_mark: random.bytes(32),
        })
        .execute();
    }
  });
  afterAll(() => database.close());

  it('changes no row, but its place and its transaction', async () => {
    const before = await physical('answers.response', 'id::text');
    const untouched = () =>
      database.owner
        .sql`select ctid::text, xmin::text, id from answers.response where wave_id = ${otherWaveId} order by ctid`;
    const otherBefore = await untouched();
    expect(new Set(before.map((row) => row.xmin)).size).toBe(before.length);

    await database.service.db.transaction().execute((trx) => shuffleResponses(trx, organisationId, waveId, random));

    const after = await physical('answers.response', 'id::text');
    const rows = (list: readonly { row: string }[]) => list.map((one) => one.row).sort();
    expect(rows(after)).toEqual(rows(before));
    expect(new Set(after.map((row) => row.xmin)).size).toBe(1);
    expect([...(await untouched())]).toEqual([...otherBefore]);

    // Standard error of a rank correlation of 360 rows: about 0.05.
    const ids = (list: readonly { id: string }[]) => list.map((one) => one.id);
    expect(Math.abs(rankCorrelation(ids(before), ids(after)))).toBeLessThan(0.2);
    expect(ids(after)).not.toEqual([...ids(after)].sort());
  });

  it('gives another order each time', async () => {
    const before = await physical('answers.response', 'id::text');
    await database.service.db.transaction().execute((trx) => shuffleResponses(trx, organisationId, waveId, random));
    const after = await physical('answers.response', 'id::text');
    expect(
      Math.abs(
        rankCorrelation(
          before.map((row) => row.id),
          after.map((row) => row.id),
        ),
      ),
    ).toBeLessThan(0.2);
  });
});
