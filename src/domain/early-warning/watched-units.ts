import type { PublishableTable, PublishedFigure } from '../disclosure/publishable.types.ts';

/** A published count as a range: an exact figure has lo = hi. */
export interface WatchedCount {
  readonly unitId: string;
  readonly lo: number;
  readonly hi: number;
  readonly n: number;
}

/**
 * The counts of one measure that an early-warning rule may look at: leaf units only (a company is not a group that one can
 * offer a talk, and it contains its teams), shown, exact or banded, with `n >= minimumN`. What is hidden is not looked at.
 */
export function watchedUnits(table: PublishableTable, measureId: string, minimumN: number): WatchedCount[] {
  const parents = new Set(table.units.map((unit) => unit.parentId));
  const leaves = new Set(table.units.filter((unit) => !parents.has(unit.id)).map((unit) => unit.id));
  return table.cells.flatMap((cell) => {
    if (cell.slice !== null || cell.status !== 'shown' || !leaves.has(cell.unitId)) return [];
    const count = countOf(cell.figures.find((figure) => figure.measureId === measureId));
    return count !== null && count.n >= minimumN ? [{ unitId: cell.unitId, ...count }] : [];
  });
}

function countOf(figure: PublishedFigure | undefined): Omit<WatchedCount, 'unitId'> | null {
  if (figure?.form === 'exact') return { lo: figure.value, hi: figure.value, n: figure.base };
  if (figure?.form === 'band') return { lo: figure.lo, hi: figure.hi, n: figure.base };
  return null;
}
