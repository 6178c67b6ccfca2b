import type { OrganisationId, ReportingGroupId, UnitId, WaveId } from '../domain/ids.ts';
import type { ReportingGroup } from '../domain/participation/participation.types.ts';
import { blocks, type Connection } from './connection.repository.ts';

export async function insertReportingGroups(
  db: Connection,
  organisationId: OrganisationId,
  groups: readonly ReportingGroup[],
): Promise<void> {
  for (const block of blocks(groups))
    await db
      .insertInto('fieldwork.reporting_group')
      .values(
        block.map((group) => ({
          organisation_id: organisationId,
          id: group.id,
          wave_id: group.waveId,
          label: group.label,
          unit_ids: group.unitIds,
          parent_unit_id: group.parentUnitId,
          head_count: group.headCount,
        })),
      )
      .execute();
}

/** By label, then id: the order in which they are numbered on paper. */
export async function findReportingGroups(
  db: Connection,
  organisationId: OrganisationId,
  waveId: WaveId,
): Promise<readonly ReportingGroup[]> {
  const rows = await db
    .selectFrom('fieldwork.reporting_group')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('wave_id', '=', waveId)
    .orderBy('label')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id as ReportingGroupId,
    waveId,
    label: row.label,
    unitIds: row.unit_ids as readonly UnitId[],
    parentUnitId: row.parent_unit_id as UnitId | null,
    headCount: row.head_count,
  }));
}
