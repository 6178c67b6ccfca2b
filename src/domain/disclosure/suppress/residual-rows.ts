import type { Question, ShownFigure, Tables } from '../tables.types.ts';

/** What is left of a shown cell once exactly shown cells inside it are taken off: lo <= sum over atoms <= hi. */
export interface ResidualRow {
  readonly atoms: readonly number[];
  readonly lo: number;
  readonly hi: number;
  /** The cell and those that were taken off. */
  readonly cells: readonly number[];
}

/**
 * Rewrites shown figures as parent minus its exactly shown children. It says the same as the figures themselves, but in
 * rows about few people, so that a company falls apart into small blocks.
 */
export function residualRows(
  tables: Tables,
  question: Pick<Question, 'people'>,
  shown: readonly ShownFigure[],
): readonly ResidualRow[] {
  const figures = new Map(shown.map((figure) => [figure.cell, figure]));
  const atomsOf = new Map(
    shown.map(({ cell }) => [
      cell,
      (tables.cells[cell]?.atoms ?? []).filter((atom) => (question.people[atom] ?? 0) > 0),
    ]),
  );
  const exactAt = new Map<number, number[]>();
  for (const { cell, lo, hi } of shown) {
    if (lo !== hi) continue;
    for (const atom of atomsOf.get(cell) ?? []) exactAt.set(atom, [...(exactAt.get(atom) ?? []), cell]);
  }
  const sizeOf = (cell: number): number => atomsOf.get(cell)?.length ?? 0;
  return shown.flatMap((figure): ResidualRow[] => {
    const inside = [...cellsInside(figure.cell, atomsOf, exactAt)].sort((a, b) => sizeOf(b) - sizeOf(a) || a - b);
    const left = new Set(atomsOf.get(figure.cell));
    const cells = [figure.cell];
    let taken = 0;
    for (const child of inside) {
      const atoms = atomsOf.get(child) ?? [];
      if (!atoms.every((atom) => left.has(atom))) continue;
      for (const atom of atoms) left.delete(atom);
      taken += figures.get(child)?.lo ?? 0;
      cells.push(child);
    }
    return left.size === 0 ? [] : [{ atoms: [...left], lo: figure.lo - taken, hi: figure.hi - taken, cells }];
  });
}

/** Exactly shown cells whose people all belong to this cell too; of twins, only those with a lower number. */
function cellsInside(
  cell: number,
  atomsOf: ReadonlyMap<number, readonly number[]>,
  exactAt: ReadonlyMap<number, readonly number[]>,
): readonly number[] {
  const own = atomsOf.get(cell) ?? [];
  const shared = new Map<number, number>();
  for (const atom of own) {
    for (const other of exactAt.get(atom) ?? []) {
      if (other !== cell) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
  }
  return [...shared].flatMap(([other, count]) => {
    const size = atomsOf.get(other)?.length ?? 0;
    return count === size && (size < own.length || other < cell) ? [other] : [];
  });
}
