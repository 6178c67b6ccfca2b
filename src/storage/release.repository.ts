import { sql } from 'kysely';
import type { AuditReport, PublishableTable } from '../domain/disclosure/publishable.types.ts';
import type { OrganisationId, ReleaseId, WaveId } from '../domain/ids.ts';
import type { ReportUnit } from '../domain/participation/participation.types.ts';
import { type Connection, isUuid } from './connection.repository.ts';

export interface StoredRelease {
  readonly id: ReleaseId;
  readonly number: number;
  readonly status: 'published' | 'refused';
  /** Unbranded: `revivePublishable` must check it before anybody reads it. Null for a refused release. */
  readonly table: unknown;
  readonly audit: AuditReport;
  readonly hash: string;
  readonly previousHash: string | null;
  /** ISO day. */
  readonly builtOn: string;
}

/** Newest first: the whole ledger of a wave, refusals included. */
export async function findReleases(
  db: Connection,
  organisationId: OrganisationId,
  waveId: WaveId,
): Promise<readonly StoredRelease[]> {
  if (!isUuid(organisationId) || !isUuid(waveId)) return [];
  const rows = await db
    .selectFrom('published.release')
    .select(['id', 'number', 'status', 'table_json', 'audit', 'hash', 'previous_hash', 'built_on'])
    .where('organisation_id', '=', organisationId)
    .where('wave_id', '=', waveId)
    .orderBy('number', 'desc')
    .execute();
  return rows.map(({ id, table_json, previous_hash, built_on, ...rest }) => ({
    ...rest,
    id: id as ReleaseId,
    table: table_json,
    previousHash: previous_hash,
    builtOn: built_on,
  }));
}

/** What a page about the wave needs of a release. */
export interface ReleaseHead extends Pick<StoredRelease, 'status' | 'audit'> {
  /** People in the cell of the whole organisation; null for a refused release, or where it does not tell. */
  readonly respondents: number | null;
  /** Null for a refused release. */
  readonly units: readonly ReportUnit[] | null;
}

const wholeCell = '$.cells[*] ? (@.unitId == $organisation && @.slice == null).n';

/** Newest first, without the tables: those of a large company are megabytes, and reading one holds up every request. */
export async function findReleaseHeads(
  db: Connection,
  organisationId: OrganisationId,
  waveId: WaveId,
): Promise<readonly ReleaseHead[]> {
  if (!isUuid(organisationId) || !isUuid(waveId)) return [];
  return db
    .selectFrom('published.release')
    .select(['status', 'audit'])
    .select(
      sql<number | null>`jsonb_path_query_first(table_json, ${wholeCell}::jsonpath,
        jsonb_build_object('organisation', ${organisationId}::text))`.as('respondents'),
    )
    .select(sql<readonly ReportUnit[] | null>`table_json -> 'units'`.as('units'))
    .where('organisation_id', '=', organisationId)
    .where('wave_id', '=', waveId)
    .orderBy('number', 'desc')
    .execute();
}

/** The only way in for a table: its type says that it went through the protected path. */
export async function insertRelease(
  trx: Connection,
  release: {
    readonly organisationId: OrganisationId;
    readonly id: ReleaseId;
    readonly waveId: WaveId;
    readonly number: number;
    readonly table: PublishableTable | null;
    readonly audit: AuditReport;
    readonly hash: string;
    readonly previousHash: string | null;
    readonly builtOn: string;
  },
): Promise<void> {
  await trx
    .insertInto('published.release')
    .values({
      organisation_id: release.organisationId,
      id: release.id,
      wave_id: release.waveId,
      number: release.number,
      status: release.table ? 'published' : 'refused',
      table_json: release.table,
      audit: release.audit,
      hash: release.hash,
      previous_hash: release.previousHash,
      built_on: release.builtOn,
    })
    .execute();
}
