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
  const index = new Map(units.map((unit, position) => [unit.id, position]));
  const look = (name: string, where: string): number => {
    const found = index.get(name);
    if (found === undefined) problems.push({ code: 'tables-unknown-id', where, found: name.slice(0, 80) });
    return found ?? 0;
  };
  return {
    parents: units.map(({ id, parent }) => (parent === null ? null : look(parent, `units ${id} parent`))),
    cells: cells.map(({ id, unit, breakdown }) => {
      if (unit === undefined) problems.push({ code: 'tables-shape', where: `cells ${id} unit`, expected: 'a unit' });
      return { unit: unit === undefined ? -1 : look(unit, `cells ${id} unit`), breakdown };
    }),
  };
}
