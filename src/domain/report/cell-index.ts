import type { PublishableTable, PublishedCell, PublishedFigure } from '../disclosure/publishable.types.ts';
import type { ReportUnit } from '../participation/participation.types.ts';
import type { ReportedShare } from './report.types.ts';
import { hiddenShare, reportedShare } from './reported-share.ts';

type Slice = PublishedCell['slice'];

/** A release, ready to be asked for a cell, a figure or a share. */
export interface CellIndex {
  readonly units: ReadonlyMap<string, ReportUnit>;
  cell(unitId: string, slice?: Slice): PublishedCell | undefined;
  figure(unitId: string, measureId: string): PublishedFigure | undefined;
  /** `absent` for a measure that this release does not know; a hidden share says why, a hidden cell also what covers it. */
  share(cell: PublishedCell | undefined, measureId: string): ReportedShare;
  coveredBy(cell: PublishedCell | undefined): { readonly id: string; readonly label: string } | null;
}

/** Looks a release up by unit and slice, once per page instead of once per figure. */
export function indexCells(table: PublishableTable): CellIndex {
  const units = new Map(table.units.map((unit) => [unit.id, unit]));
  const cells = new Map(table.cells.map((cell) => [cellKey(cell.unitId, cell.slice), cell]));
  const measures = new Set(table.measures.map((measure) => measure.id));
  const find = (unitId: string, slice: Slice = null) => cells.get(cellKey(unitId, slice));
  const coveredBy = (cell: PublishedCell | undefined) => {
    const unit = cell?.coveredBy ? units.get(cell.coveredBy) : undefined;
    return unit ? { id: unit.id, label: unit.label } : null;
  };
  return {
    units,
    cell: find,
    figure: (unitId, measureId) => find(unitId)?.figures.find((figure) => figure.measureId === measureId),
    share(cell, measureId) {
      if (!measures.has(measureId)) return { status: 'absent' };
      // A cell that the release does not hold is treated like a protected one: unknown is never shown as "nobody".
      if (!cell) return hiddenShare('protected', null);
      if (cell.status === 'hidden') return hiddenShare(cell.reason ?? 'protected', coveredBy(cell));
      const figure = cell.figures.find((candidate) => candidate.measureId === measureId);
      return figure ? reportedShare(figure) : hiddenShare('protected', null);
    },
    coveredBy,
  };
}

function cellKey(unitId: string, slice: Slice): string {
  // JSON keeps ids and values apart whatever characters they hold.
  return JSON.stringify(slice === null ? [unitId] : [unitId, slice.item, slice.value]);
}
