import type { UnitId } from '../domain/ids.ts';
import type { ReportingGroup } from '../domain/participation/participation.types.ts';

/** A reporting group with what is above it, `Gent / Onderhoud`: two sites may both have a team «Onderhoud». */
export const placeOfGroup = (
  group: Pick<ReportingGroup, 'label' | 'parentUnitId'>,
  paths: ReadonlyMap<UnitId, readonly string[]>,
): string => [...(group.parentUnitId ? (paths.get(group.parentUnitId) ?? []) : []), group.label].join(' / ');
