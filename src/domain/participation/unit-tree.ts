import type { UnitId } from '../ids.ts';
import type { Unit } from './participation.types.ts';

/** The units of one organisation as a tree, with the number of people in each. */
export interface UnitTree {
  /** Children of a unit (null: the top units), by name, then id: the order is always the same. */
  children(id: UnitId | null): readonly Unit[];
  /** The unit and all units below it (null: all). */
  subtree(id: UnitId | null): readonly UnitId[];
  /** People directly in this unit. */
  direct(id: UnitId): number;
  /** People in this unit and below it (null: in the organisation). */
  total(id: UnitId | null): number;
}

const collator = new Intl.Collator('nl', { numeric: true });
/** Alphabetical, `Team 2` before `Team 10`; equal names by id. */
export const byName = (a: Unit, b: Unit): number => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);

/** Builds the tree. A unit whose parent is unknown stands at the top. */
export function unitTree(units: readonly Unit[], headCounts: ReadonlyMap<UnitId, number>): UnitTree {
  const known = new Set(units.map((unit) => unit.id));
  const below = new Map<UnitId | null, Unit[]>();
  for (const unit of units) {
    const parent = unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null;
    const siblings = below.get(parent);
    if (siblings) siblings.push(unit);
    else below.set(parent, [unit]);
  }
  for (const siblings of below.values()) siblings.sort(byName);

  const children = (id: UnitId | null): readonly Unit[] => below.get(id) ?? [];
  const direct = (id: UnitId): number => headCounts.get(id) ?? 0;
  const subtree = (id: UnitId | null): readonly UnitId[] => [
    ...(id === null ? [] : [id]),
    ...children(id).flatMap((child) => subtree(child.id)),
  ];
  const totals = new Map<UnitId | null, number>();
  const total = (id: UnitId | null): number => {
    const known = totals.get(id);
    if (known !== undefined) return known;
    const sum = children(id).reduce((people, child) => people + total(child.id), id === null ? 0 : direct(id));
    totals.set(id, sum);
    return sum;
  };
  return { children, subtree, direct, total };
}
