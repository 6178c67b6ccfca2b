import type { ReportUnit } from '../participation/participation.types.ts';
import type { TableCell } from '../tabulation/table.types.ts';

/** What it costs to hide a cell: upper figures carry the report, inner cells the least. Provisional weights of this project. */
const costs = { upperTotal: 1000, upperSlice: 100, teamTotal: 30, teamSlice: 1 } as const;

/** Ties are broken by size, so that among equals the figure about fewer people goes. */
const perPerson = 1e-4;

/** Cost of hiding a cell, more than 0; looks at membership only. */
export function weightOf(cell: TableCell, units: readonly ReportUnit[]): number {
  const isUpper = units.some((unit) => unit.parentId === cell.unitId);
  const cost =
    cell.slice === null ? (isUpper ? costs.upperTotal : costs.teamTotal) : isUpper ? costs.upperSlice : costs.teamSlice;
  return cost + cell.members.length * perPerson;
}
