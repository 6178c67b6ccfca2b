import { identicalBand, paperBand } from '../participation/progress.ts';
import type { FrequencyTable, TableCell } from '../tabulation/table.types.ts';
import type { Plan } from './plan.types.ts';
import type { HiddenReason, PublishableTable, PublishedCell, PublishedFigure } from './publishable.types.ts';
import type { Tables } from './tables.types.ts';

/** A release without its seal: what `protect` brands when the auditor has found nothing. */
export type Draft = Omit<PublishableTable, '__brand'>;

/** Writes a plan down as a release: nothing of a hidden cell but why it is hidden and which shown unit contains it. */
export function draftOf(table: FrequencyTable, tables: Tables, plan: Plan): Draft {
  const shownUnits = new Set(
    table.cells.filter((cell, index) => cell.slice === null && !plan.hiddenCells.has(index)).map((cell) => cell.unitId),
  );
  const parentOf = new Map(table.units.map((unit) => [unit.id, unit.parentId]));
  const onPaper = paperBand(table.onPaper.length, table.rules.k);
  const identical = identicalBand(table.identical ?? 0, table.rules.k);
  return {
    organisationId: table.organisationId,
    waveId: table.waveId,
    rules: table.rules,
    units: table.units,
    breakdowns: table.breakdowns,
    measures: table.measures,
    ...(onPaper !== null && { onPaper }),
    ...(identical !== null && { identical }),
    ...(table.following && { following: table.following }),
    cells: table.cells.map((cell, index): PublishedCell => {
      const identity = { id: cell.id, unitId: cell.unitId, slice: cell.slice };
      const reason = plan.hiddenCells.get(index);
      if (reason !== undefined) {
        const coveredBy = smallestShown(cell, parentOf, shownUnits);
        return { ...identity, status: 'hidden', n: null, reason: tellable(reason, cell), coveredBy, figures: [] };
      }
      const figures = figuresOf(index, tables, plan).map((figure) =>
        figure.form === 'hidden' ? { ...figure, reason: tellable(figure.reason, cell) } : figure,
      );
      return { ...identity, status: 'shown', n: cell.members.length, reason: null, coveredBy: null, figures };
    }),
  };
}

/**
 * In a breakdown nobody and too few are one reason: told apart, they would say in which teams there is somebody of this age or
 * gender.
 */
const tellable = (reason: HiddenReason, { slice }: TableCell): HiddenReason =>
  reason === 'empty' && slice !== null ? 'too-few' : reason;

/** The figures of one shown cell. */
export function figuresOf(cell: number, tables: Tables, plan: Plan): readonly PublishedFigure[] {
  return tables.questions.flatMap((question, index): readonly PublishedFigure[] => {
    const figure = plan.figures[index]?.get(cell);
    if (figure === undefined) return [];
    if (figure.step === 'hidden') return [{ measureId: question.id, form: 'hidden', reason: figure.reason }];
    const base = (tables.cells[cell]?.atoms ?? []).reduce((sum, atom) => sum + (question.people[atom] ?? 0), 0);
    const turnover = figure.turnover && { turnover: figure.turnover };
    if (figure.lo === figure.hi)
      return [{ measureId: question.id, form: 'exact', value: figure.lo, base, ...turnover }];
    return [{ measureId: question.id, form: 'band', lo: figure.lo, hi: figure.hi, base, ...turnover }];
  });
}

/** A slice is covered by its own unit when that is shown; otherwise the nearest shown unit above. */
function smallestShown(
  cell: TableCell,
  parentOf: ReadonlyMap<string, string | null>,
  shownUnits: ReadonlySet<string>,
): string | null {
  let unitId: string | null = cell.slice === null ? (parentOf.get(cell.unitId) ?? null) : cell.unitId;
  while (unitId !== null && !shownUnits.has(unitId)) unitId = parentOf.get(unitId) ?? null;
  return unitId;
}
