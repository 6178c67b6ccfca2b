import { sumOver } from '../known-answers.ts';
import type { ShownFigure, Tables } from '../tables.types.ts';
import type { Division } from './outline.types.ts';
import type { Pieces } from './pieces.ts';
import { type Candidates, type ChosenCell, type SelectedTables, selectTables } from './select-tables.ts';

/** Everything that is known about one wave, per question: cell -> range. */
export type KnownFigures = readonly ReadonlyMap<number, ShownFigure>[];

export interface World {
  readonly tables: Tables;
  readonly division: Division;
  readonly pieces: Pieces;
  readonly candidates: Candidates;
  /**
   * Answers that fit every figure, per question and atom (the true ones will do): a possible world, nothing more. Whoever
   * varies some parts leaves the others as they are in it, so that what is found is possible in the whole as well.
   */
  readonly witness: readonly (readonly number[])[];
  /** Sum of each upper cell in the witness, per question. */
  readonly upperSums: readonly ReadonlyMap<number, number>[];
  readonly figures: KnownFigures;
}

export interface View extends SelectedTables {
  readonly shown: readonly (readonly ShownFigure[])[];
}

/**
 * Some parts as a table of their own, with the rest of the company held still: a cell that reaches beyond these parts says
 * what is left of it when the others are as in the witness. A shift or a world of the view is one of the whole, so a
 * promise that is kept here is kept; one that is not kept here may still be kept in a larger view.
 *
 * @param cells hidden cells to look at; cells that are shown are there anyway.
 */
export function viewOf(world: World, parts: readonly number[], cells: ReadonlySet<number>): View {
  const { tables, division, figures } = world;
  const inView = new Set(parts);
  const atoms = parts.flatMap((part) => division.parts[part]?.atoms ?? []).sort((a, b) => a - b);
  const isShown = (cell: number): boolean => figures.some((known) => known.has(cell));
  const inside = parts
    .flatMap((part) => division.parts[part]?.inside ?? [])
    .filter((cell) => isShown(cell) || cells.has(cell));
  const chosen: ChosenCell[] = inside.map((cell) => wholeCell(tables, cell));
  const placeOf = new Map(inside.map((cell, place) => [cell, place]));
  const byAtoms = new Map(chosen.map(({ atoms: own }, place) => [own.join(','), place]));
  const shown: Map<number, ShownFigure>[] = figures.map(
    (known) =>
      new Map(
        inside.flatMap((cell, place) => {
          const figure = known.get(cell);
          return figure === undefined ? [] : [[place, { ...figure, cell: place }]];
        }),
      ),
  );
  const upper = [...new Set(parts.flatMap((part) => world.pieces.into(part)))].sort((a, b) => a - b);
  const pieceAt = new Map<string, number>();
  for (const cell of upper) {
    if (!isShown(cell) && !cells.has(cell)) continue;
    const perPart = world.pieces.of(cell);
    const piece = parts.flatMap((part) => perPart.get(part) ?? []).sort((a, b) => a - b);
    const isWhole = [...perPart.keys()].every((part) => inView.has(part));
    const key = piece.join(',');
    const twin = byAtoms.get(key);
    for (const [index, known] of figures.entries()) {
      const figure = known.get(cell);
      if (figure === undefined) continue;
      const already = twin === undefined ? undefined : shown[index]?.get(twin);
      if (already !== undefined && already.lo === already.hi) continue;
      const place = placeFor(cell, piece, isWhole);
      const outside = (world.upperSums[index]?.get(cell) ?? Number.NaN) - sumOver(piece, world.witness[index]);
      const other = shown[index]?.get(place);
      const [lo, hi] = [figure.lo - outside, figure.hi - outside];
      shown[index]?.set(place, {
        cell: place,
        lo: Math.max(lo, other?.lo ?? lo),
        hi: Math.min(hi, other?.hi ?? hi),
      });
    }
    if (cells.has(cell)) placeFor(cell, piece, isWhole);
  }

  /** The same people in several upper cells, site and company, are one row. A whole cell keeps a row of its own. */
  function placeFor(cell: number, piece: readonly number[], isWhole: boolean): number {
    const known = isWhole ? placeOf.get(cell) : pieceAt.get(piece.join(','));
    if (known !== undefined) return known;
    const place = chosen.length;
    chosen.push({ cell, atoms: piece, weight: tables.cells[cell]?.weight ?? 1, isWhole });
    if (isWhole) placeOf.set(cell, place);
    else pieceAt.set(piece.join(','), place);
    return place;
  }

  return {
    ...selectTables(tables, world.candidates, { atoms, cells: chosen }, false),
    shown: shown.map((known) => [...known.values()]),
  };
}

export function wholeCell(tables: Tables, cell: number): ChosenCell {
  const { atoms, weight } = tables.cells[cell] ?? { atoms: [], weight: 1 };
  return { cell, atoms, weight, isWhole: true };
}
