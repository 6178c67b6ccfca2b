import type { Tables } from '../tables.types.ts';
import type { Division, Family, Outline, Part } from './outline.types.ts';

/** A subtree of at most this many people is judged in one go; larger ones are cut at their children, if they have any. */
const mostPeople = 400;
/** Small neighbours are judged together up to this many people. */
const bundlePeople = 250;

/**
 * Cuts a table along its units into parts of a few hundred people, and into the families that hold the parts together.
 *
 * @returns null when the cells of the units are no tree of people (units that share people): then it cannot be cut.
 */
export function divide(tables: Tables, outline: Outline): Division | null {
  const units = unitsOf(tables, outline);
  const bundles: number[][] = [];
  const bundled = new Set<number>();
  const above: { readonly unit: number; readonly depth: number }[] = [];
  const cut = (siblings: readonly number[], depth: number): void => {
    let bundle: number[] = [];
    let people = 0;
    const close = (): void => {
      if (bundle.length > 0) bundles.push(bundle);
      if (bundle.length > 1) for (const unit of bundle) bundled.add(unit);
      bundle = [];
      people = 0;
    };
    for (const unit of siblings) {
      const { size, children } = units.of(unit);
      if (size > mostPeople && children.length > 0) {
        above.push({ unit, depth });
        cut(children, depth + 1);
        continue;
      }
      if (bundle.length > 0 && people + size > bundlePeople) close();
      bundle.push(unit);
      people += size;
    }
    close();
  };
  cut(units.tops, 0);
  const parts = partsOf(tables, bundles, units);
  if (parts === null) return null;
  const families = above.map(({ unit, depth }): Family => {
    const { cells, children } = units.of(unit);
    return {
      depth,
      own: cells,
      children: children.map((child) => ({ cells: units.of(child).cells, isInBundle: bundled.has(child) })),
    };
  });
  return { ...parts, families, beneath: beneathIn(tables, outline, units) };
}

/** Looked up when asked for: most cells are shown exactly, and nobody asks what is below them. */
function beneathIn(tables: Tables, outline: Outline, units: Units): (cell: number) => readonly number[] {
  const found = new Map<number, readonly number[]>();
  return (cell) => {
    const known = found.get(cell);
    if (known !== undefined) return known;
    const own = new Set(tables.cells[cell]?.atoms ?? []);
    const isInside = (other: number): boolean => {
      const atoms = tables.cells[other]?.atoms ?? [];
      return atoms.length > 0 && atoms.every((atom) => own.has(atom));
    };
    const { children } = units.of(outline.cells[cell]?.unit ?? -1);
    const cells = children.flatMap((child) => units.of(child).cells.filter(isInside));
    found.set(cell, cells);
    return cells;
  };
}

interface Units {
  readonly tops: readonly number[];
  of(unit: number): { readonly size: number; readonly children: readonly number[]; readonly cells: readonly number[] };
  /** The unit and everything below it. */
  subtree(unit: number): readonly number[];
}

function unitsOf(tables: Tables, outline: Outline): Units {
  const all = outline.parents.map(() => ({ size: 0, children: [] as number[], cells: [] as number[] }));
  const tops: number[] = [];
  outline.parents.forEach((parent, unit) => {
    if (parent === null) tops.push(unit);
    else all[parent]?.children.push(unit);
  });
  outline.cells.forEach(({ unit }, cell) => {
    const people = (tables.cells[cell]?.atoms ?? []).reduce((sum, atom) => sum + (tables.atoms[atom]?.people ?? 0), 0);
    const one = all[unit];
    if (one === undefined) return;
    one.cells.push(cell);
    one.size = Math.max(one.size, people);
  });
  const of: Units['of'] = (unit) => all[unit] ?? { size: 0, children: [], cells: [] };
  const subtree = (unit: number): readonly number[] => [unit, ...of(unit).children.flatMap(subtree)];
  return { tops, of, subtree };
}

function partsOf(
  tables: Tables,
  bundles: readonly (readonly number[])[],
  units: Units,
): Omit<Division, 'families' | 'beneath'> | null {
  const partOf: number[] = tables.atoms.map(() => -1);
  const inside = bundles.map((bundle) => bundle.flatMap(units.subtree).flatMap((unit) => units.of(unit).cells));
  for (const [part, cells] of inside.entries()) {
    for (const cell of cells) {
      for (const atom of tables.cells[cell]?.atoms ?? []) {
        if ((partOf[atom] ?? -1) >= 0 && partOf[atom] !== part) return null;
        partOf[atom] = part;
      }
    }
  }
  const parts: { atoms: number[]; inside: readonly number[] }[] = inside.map((cells) => ({ atoms: [], inside: cells }));
  let people = bundlePeople;
  partOf.forEach((part, atom) => {
    if (part >= 0) return;
    // People of an upper unit who belong to no unit below it.
    if (people >= bundlePeople) {
      parts.push({ atoms: [], inside: [] });
      people = 0;
    }
    partOf[atom] = parts.length - 1;
    people += tables.atoms[atom]?.people ?? 0;
  });
  for (const [atom, part] of partOf.entries()) parts[part]?.atoms.push(atom);
  const isInside = new Set(inside.flat());
  const upper = tables.cells.flatMap((_, cell) => (isInside.has(cell) ? [] : [cell]));
  const occupied = parts.map((part, index) => ({ part, index })).filter(({ part }) => part.atoms.length > 0);
  const numbers = new Map(occupied.map(({ index }, position) => [index, position]));
  const filled: readonly Part[] = occupied.map(({ part }) => part);
  // A cell of a bundle without respondents is inside no part: nobody is in it and it is said to be empty.
  return { parts: filled, upper, partOf: partOf.map((part) => numbers.get(part) ?? -1) };
}
