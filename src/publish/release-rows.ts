import type { PublishedCell, PublishedFigure } from '../domain/disclosure/publishable.types.ts';
import type { Item } from '../domain/instruments/instrument.types.ts';
import { type CellIndex, indexCells } from '../domain/report/cell-index.ts';
import type { ReportedShare, ReportMeasure } from '../domain/report/report.types.ts';
import { reportMean } from '../domain/report/report-mean.ts';
import { cutOffs, type MeasureRow, measureRows } from '../domain/report/report-measures.ts';
import { isChange, isFollowedCell } from '../domain/tabulation/following.ts';
import type { Measure } from '../domain/tabulation/table.types.ts';
import type { ReleaseContent } from './release-content.types.ts';

/** One cell crossed with one measure, as published. */
export interface ReleaseRow {
  readonly cell: PublishedCell;
  /** Labels from the top down to the unit. */
  readonly unitPath: readonly string[];
  /** The background item behind the slice, when an instrument of the wave still names it. */
  readonly item: Item | undefined;
  readonly measure: Measure;
  readonly row: MeasureRow;
  readonly cutOffs: ReturnType<typeof cutOffs>;
  /** The published figure itself; undefined in a hidden cell. */
  readonly figure: PublishedFigure | undefined;
  /** `absent` for a `sum` measure, which has a mean instead. */
  readonly share: ReportedShare;
  readonly mean: ReportMeasure['mean'];
}

/**
 * A release as rows: cells in the order of the release, and inside a cell the measures in the order of the report (first
 * tier, acute, sum, better and worse). Every cell has a row for every measure, hidden ones too, so that a reader sees what is not shown.
 */
export function releaseRows({ table, instruments }: ReleaseContent): ReleaseRow[] {
  const index = indexCells(table);
  const items = new Map(instruments.flatMap((instrument) => instrument.items).map((item) => [item.id, item]));
  const columns = measureRows(table.measures, instruments).flatMap((row) =>
    [row.first, row.acute, row.sum, ...row.change]
      .filter((measure) => measure !== null)
      .filter((measure, place, all) => all.indexOf(measure) === place)
      .map((measure) => ({ row, measure, cutOffs: cutOffs(row) })),
  );
  return table.cells.flatMap((cell) => {
    const figures = new Map(cell.figures.map((figure) => [figure.measureId, figure]));
    const place = {
      cell,
      unitPath: unitPath(index, cell.unitId),
      item: cell.slice ? items.get(cell.slice.item) : undefined,
    };
    return columns
      .filter(({ measure }) => hasRow(cell, measure))
      .map((column) => {
        const figure = cell.status === 'shown' ? figures.get(column.measure.id) : undefined;
        const isSum = column.measure.kind === 'sum';
        return {
          ...place,
          ...column,
          figure,
          share: isSum ? { status: 'absent' } : index.share(cell, column.measure.id),
          mean: isSum ? reportMean(column.measure, figure, column.row.scale) : null,
        } satisfies ReleaseRow;
      });
  });
}

/** Change is told of who was found again and of nobody else; of them only what may be counted there. */
const hasRow = (cell: PublishedCell, measure: Measure): boolean =>
  isFollowedCell(cell) ? measure.kind === 'problematic' || isChange(measure) : !isChange(measure);

/** Labels from the top to the unit. A parent that is not in the release ends the path. */
export function unitPath(index: Pick<CellIndex, 'units'>, unitId: string): string[] {
  const path: string[] = [];
  let unit = index.units.get(unitId);
  while (unit && path.length <= index.units.size) {
    path.unshift(unit.label);
    unit = unit.parentId === null ? undefined : index.units.get(unit.parentId);
  }
  return path;
}
