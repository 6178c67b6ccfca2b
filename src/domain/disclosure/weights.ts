import type { ReportUnit } from '../participation/participation.types.ts';
import { isFollowedCell } from '../tabulation/following.ts';
import type { TableCell } from '../tabulation/table.types.ts';

/** What it costs to hide a cell: upper figures carry the report, inner cells the least. Provisional weights of this project. */
const costs = {
  upperTotal: 1000,
  upperSlice: 100,
  teamTotal: 30,
  teamSlice: 1,
  // Change is told where it costs the ordinary figures least.
  upperFollowed: 10,
  teamFollowed: 0.5,
} as const;

/** Ties are broken by size, so that among equals the figure about fewer people goes. */
const perPerson = 1e-4;

/** Cost of hiding each cell, more than 0; looks at membership only. */
export function weightsOf(cells: readonly TableCell[], units: readonly ReportUnit[]): readonly number[] {
  const parents = new Set(units.map((unit) => unit.parentId));
  return cells.map((cell) => {
    const isUpper = parents.has(cell.unitId);
    const total = isUpper ? costs.upperTotal : costs.teamTotal;
    const followed = isUpper ? costs.upperFollowed : costs.teamFollowed;
    const slice = isFollowedCell(cell) ? followed : isUpper ? costs.upperSlice : costs.teamSlice;
    return (cell.slice === null ? total : slice) + cell.members.length * perPerson;
  });
}
