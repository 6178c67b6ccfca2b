import type { FrequencyTable } from '../tabulation/table.types.ts';
import type { Draft } from './publishable-of.ts';
import type { Shown, ShownFigure, Tables } from './tables.types.ts';

/** Reads a release the way a reader does: per question, which cells show which range. */
export function shownIn(release: Draft, tables: Tables): Shown {
  const cellIndex = new Map(tables.cells.map((cell, index) => [cell.id, index]));
  return tables.questions.map((question) =>
    release.cells.flatMap((cell): readonly ShownFigure[] => {
      const index = cellIndex.get(cell.id);
      const figure = cell.figures.find((candidate) => candidate.measureId === question.id);
      if (index === undefined || figure === undefined || figure.form === 'hidden') return [];
      return figure.form === 'exact'
        ? [{ cell: index, lo: figure.value, hi: figure.value }]
        : [{ cell: index, lo: figure.lo, hi: figure.hi }];
    }),
  );
}

/**
 * Whether an earlier release of the wave speaks of the same people: same measures and shown cells, same numbers of people.
 * When not, its figures cannot be laid beside the new ones without knowing who came and went: nothing is published then.
 */
export function isAboutSamePeople(earlier: Draft, table: FrequencyTable): boolean {
  if (earlier.organisationId !== table.organisationId || earlier.waveId !== table.waveId) return false;
  const cells = new Map(table.cells.map((cell) => [cell.id, cell]));
  const bases = new Map(table.figures.map((figure) => [`${figure.cellId}\n${figure.measureId}`, figure.base]));
  return earlier.cells.every((cell) => {
    if (cell.status === 'hidden') return true;
    if (cells.get(cell.id)?.members.length !== cell.n) return false;
    return cell.figures.every(
      (figure) => figure.form === 'hidden' || bases.get(`${cell.id}\n${figure.measureId}`) === figure.base,
    );
  });
}

/** Everything shown, earlier and now. */
export function union(...parts: readonly Shown[]): Shown {
  const questions = Math.max(0, ...parts.map((part) => part.length));
  return Array.from({ length: questions }, (_, index) => parts.flatMap((part) => part[index] ?? []));
}
