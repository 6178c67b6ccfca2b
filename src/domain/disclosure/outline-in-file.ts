import type { Problem } from '../errors.ts';
import type { Outline } from './parts/outline.types.ts';

interface Placed {
  readonly units?: readonly { readonly id: string; readonly parent: string | null }[] | undefined;
  readonly cells: readonly {
    readonly id: string;
    readonly unit?: string | undefined;
    readonly breakdown: string | null;
  }[];
}

/** Where the cells of a file stand, when it says so; null when it does not. What does not fit goes to `problems`. */
export function outlineInFile({ units, cells }: Placed, problems: Problem[]): Outline | null {
  if (units === undefined) return null;
  const index = new Map<string, number>();
  units.forEach(({ id }, position) => {
    if (index.has(id)) problems.push({ code: 'tables-double-id', where: 'units', found: id.slice(0, 80) });
    index.set(id, position);
  });
  const look = (name: string, where: string): number => {
    const found = index.get(name);
    if (found === undefined) problems.push({ code: 'tables-unknown-id', where, found: name.slice(0, 80) });
    return found ?? 0;
  };
  const parents = units.map(({ id, parent }) => (parent === null ? null : look(parent, `units ${id} parent`)));
  const endless = units[firstBelowItself(parents) ?? -1];
  if (endless)
    problems.push({ code: 'tables-shape', where: `units ${endless.id} parent`, expected: 'no unit below itself' });
  return {
    parents,
    cells: cells.map(({ id, unit, breakdown }) => {
      if (unit === undefined) problems.push({ code: 'tables-shape', where: `cells ${id} unit`, expected: 'a unit' });
      return { unit: unit === undefined ? -1 : look(unit, `cells ${id} unit`), breakdown };
    }),
  };
}

/** The first unit from which the way up comes back to where it was; null when every way ends at the top. */
function firstBelowItself(parents: readonly (number | null)[]): number | null {
  const walks = parents.map(() => -1);
  for (const start of parents.keys()) {
    let at: number | null = start;
    while (at !== null && walks[at] === -1) {
      walks[at] = start;
      at = parents[at] ?? null;
    }
    if (at !== null && walks[at] === start) return at;
  }
  return null;
}
