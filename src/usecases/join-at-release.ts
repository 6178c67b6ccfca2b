import { joinSmallUnits } from '../domain/disclosure/join-small-units.ts';
import type { ReportingGroup, ReportUnit } from '../domain/participation/participation.types.ts';
import { joinedUnitId } from '../domain/participation/report-units.ts';

/**
 * The hierarchy of a release: units in which too few people answered are joined with their neighbours, and say so. Done
 * before tabulation, so that what is joined exists nowhere apart. Looks at numbers of respondents and at no answer.
 *
 * A joined node has the id that the same units would have had when joined before opening, so that it meets its like in an
 * earlier or later wave however they came together.
 */
export function joinAtRelease(input: {
  readonly units: readonly ReportUnit[];
  readonly groups: readonly ReportingGroup[];
  /** The reporting group of each respondent. */
  readonly respondents: readonly { readonly groupId: string; readonly onPaper: boolean }[];
  readonly k: number;
}): readonly ReportUnit[] {
  const answered = new Map<string, number>();
  const paper = new Map<string, number>();
  for (const { groupId, onPaper } of input.respondents) {
    answered.set(groupId, (answered.get(groupId) ?? 0) + 1);
    if (onPaper) paper.set(groupId, (paper.get(groupId) ?? 0) + 1);
  }
  const { units, joined } = joinSmallUnits({
    units: input.units,
    respondents: (groupId) => answered.get(groupId) ?? 0,
    onPaper: (groupId) => paper.get(groupId) ?? 0,
    k: input.k,
  });
  const unitIdsOf = new Map(input.groups.map((group) => [group.id, group.unitIds]));
  const joinedById = new Map(joined.map((unit) => [unit.unitId, unit]));
  return units.map((unit) => {
    const from = joinedById.get(unit.id);
    if (from === undefined) return unit;
    const { because, k, parts } = from;
    const id = joinedUnitId(unit.groupIds.flatMap((groupId) => unitIdsOf.get(groupId) ?? []));
    // In the order of the alphabet: the order of joining is that of the numbers of answers.
    return { ...unit, id, joined: { because, k, parts: parts.map((part) => part.label).sort() } };
  });
}
