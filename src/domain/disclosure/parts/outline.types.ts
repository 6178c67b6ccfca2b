/**
 * Where the cells of a table stand: units in a tree, and for each cell its unit and its breakdown. It decides how the work
 * on a large table is divided and in which order it is done, never what is safe: a wrong outline costs time or figures.
 */
export interface Outline {
  /** Index of the parent of each unit; null at the top. */
  readonly parents: readonly (number | null)[];
  /** In the order of `Tables.cells`. `breakdown` null: the whole unit. */
  readonly cells: readonly { readonly unit: number; readonly breakdown: string | null }[];
}

/** Some of the people, with every cell that lies among them alone: small enough to be judged in one go. */
export interface Part {
  /** Atoms, ascending. Every atom belongs to exactly one part. */
  readonly atoms: readonly number[];
  /** Cells whose people all belong to this part. */
  readonly inside: readonly number[];
}

/** A unit that reaches over parts, with its children: what links the parts to each other. */
export interface Family {
  /** 0 at the top. */
  readonly depth: number;
  /** Cells of the unit itself. */
  readonly own: readonly number[];
  /** Per child its own cells, nothing below it. */
  readonly children: readonly { readonly cells: readonly number[]; readonly isInBundle: boolean }[];
}

export interface Division {
  readonly parts: readonly Part[];
  readonly families: readonly Family[];
  /** Cells that reach over more than one part. */
  readonly upper: readonly number[];
  /** Part of each atom. */
  readonly partOf: readonly number[];
  /** Cells of the children of a cell's unit that lie inside the cell. */
  beneath(cell: number): readonly number[];
}
