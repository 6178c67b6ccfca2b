import type { ReportUnit } from '../../participation/participation.types.ts';
import type { Invited } from './waves.types.ts';

type Units = readonly Pick<ReportUnit, 'id' | 'parentId' | 'groupIds'>[];

type Parents = ReadonlyMap<string, string | null>;

/** Unit -> the one directly above it; null at the top. */
export const parentsOf = (units: readonly Pick<ReportUnit, 'id' | 'parentId'>[]): Parents =>
  new Map(units.map((unit) => [unit.id, unit.parentId]));

/** The unit and every one above it, the smallest first. */
export function unitAndAbove(parents: Parents, id: string): readonly string[] {
  const found: string[] = [];
  for (let unit: string | null = id; unit !== null && parents.has(unit); unit = parents.get(unit) ?? null)
    found.push(unit);
  return found;
}

/** Unit -> its own groups: those that no unit below it has. Units without any are absent; leaves have some, as a rule. */
export function ownGroups(units: Units): ReadonlyMap<string, ReadonlySet<string>> {
  const parents = parentsOf(units);
  const own = new Map<string, Set<string>>();
  const listed = new Map<string, string[]>();
  for (const { id, groupIds } of units)
    for (const group of groupIds) listed.set(group, [...(listed.get(group) ?? []), id]);
  for (const [group, ids] of listed) {
    const above = new Set(ids.flatMap((id) => unitAndAbove(parents, id).slice(1)));
    for (const id of ids) if (!above.has(id)) own.set(id, (own.get(id) ?? new Set()).add(group));
  }
  return own;
}

/** Who was invited in each unit, those below it included. A parent need not repeat the groups of its children. */
export function invitedPerUnit(units: Units, invited: Invited): ReadonlyMap<string, ReadonlySet<string>> {
  const people = new Map(units.map(({ id }): [string, Set<string>] => [id, new Set()]));
  const parents = parentsOf(units);
  const containing = new Map<string, readonly string[]>();
  for (const [id, groups] of ownGroups(units))
    for (const group of groups) containing.set(group, unitAndAbove(parents, id));
  for (const [person, group] of invited) for (const unit of containing.get(group) ?? []) people.get(unit)?.add(person);
  return people;
}
