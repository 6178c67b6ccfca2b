import type { FrequencyTable } from '../tabulation/table.types.ts';
import type { Tables } from './tables.types.ts';
import { tablesOf } from './tables-of.ts';

/**
 * Who was counted in a release: numbers of people that no cell tells apart, and no answer. It stays when somebody withdraws, so
 * that what was published can be audited for as long as it stands, with everybody in it, and nothing shows who is gone.
 */
export interface Snapshot {
  /** Ids of cells and of measures, in the order of the release. */
  readonly cells: readonly string[];
  readonly measures: readonly string[];
  readonly atoms: readonly SnapshotAtom[];
}

export interface SnapshotAtom {
  /** Indexes of the cells in which these people stand, ascending. */
  readonly cells: readonly number[];
  readonly people: number;
  /** Index of a measure -> how many of them have no valid score for it; absent: nobody. */
  readonly without: Readonly<Record<string, number>>;
}

/** In the order of the cells: that of the answers leaves no trace in it. */
export function snapshotOf(table: FrequencyTable): Snapshot {
  const { tables } = tablesOf(table);
  const cells = cellsPerAtom(tables);
  const atoms = tables.atoms.map(({ people }, atom): SnapshotAtom => {
    const without = tables.questions.flatMap((question, index): [string, number][] => {
      const missing = people - (question.people[atom] ?? 0);
      return missing === 0 ? [] : [[`${index}`, missing]];
    });
    return { cells: cells[atom] ?? [], people, without: Object.fromEntries(without) };
  });
  return {
    cells: tables.cells.map(({ id }) => id),
    measures: tables.questions.map(({ id }) => id),
    atoms,
  };
}

/** Per atom the indexes of the cells that contain it, ascending. */
export function cellsPerAtom(tables: Tables): readonly (readonly number[])[] {
  const cells = tables.atoms.map((): number[] => []);
  tables.cells.forEach((cell, index) => {
    for (const atom of cell.atoms) cells[atom]?.push(index);
  });
  return cells;
}
