import type { Tables } from '../tables.types.ts';
import type { Division } from './outline.types.ts';

/** How the cells that reach over several parts fall apart into pieces, one per part. */
export interface Pieces {
  /** Part -> atoms of the cell in it, ascending. Empty for a cell inside one part. */
  of(cell: number): ReadonlyMap<number, readonly number[]>;
  /** Upper cells that reach into this part. */
  into(part: number): readonly number[];
  /** The cell inside the part that is exactly this piece of an upper cell, or null. */
  twin(cell: number, part: number): number | null;
}

const none: ReadonlyMap<number, readonly number[]> = new Map();

export function piecesOf(tables: Tables, division: Division): Pieces {
  const pieces = new Map<number, ReadonlyMap<number, readonly number[]>>();
  const into: number[][] = division.parts.map(() => []);
  for (const cell of division.upper) {
    const perPart = new Map<number, number[]>();
    for (const atom of tables.cells[cell]?.atoms ?? []) {
      const part = division.partOf[atom] ?? -1;
      const piece = perPart.get(part);
      if (piece === undefined) perPart.set(part, [atom]);
      else piece.push(atom);
    }
    pieces.set(cell, perPart);
    for (const part of perPart.keys()) into[part]?.push(cell);
  }
  const cellsByAtoms = new Map<number, ReadonlyMap<string, number>>();
  const insideOf = (part: number): ReadonlyMap<string, number> => {
    const known = cellsByAtoms.get(part);
    if (known !== undefined) return known;
    const cells = new Map(
      (division.parts[part]?.inside ?? []).map((cell) => [(tables.cells[cell]?.atoms ?? []).join(','), cell] as const),
    );
    cellsByAtoms.set(part, cells);
    return cells;
  };
  const of = (cell: number): ReadonlyMap<number, readonly number[]> => pieces.get(cell) ?? none;
  return {
    of,
    into: (part) => into[part] ?? [],
    twin: (cell, part) => insideOf(part).get((of(cell).get(part) ?? []).join(',')) ?? null,
  };
}
