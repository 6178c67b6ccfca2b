import type { ReportUnit } from '../../participation/participation.types.ts';
import type { Invited } from './waves.types.ts';

type Units = readonly Pick<ReportUnit, 'id' | 'parentId' | 'groupIds'>[];

/** The unit and every one above it, the smallest first. */
export function unitAndAbove(units: readonly Pick<ReportUnit, 'id' | 'parentId'>[], id: string): readonly string[] {
  const parentOf = new Map(units.map((unit) => [unit.id, unit.parentId]));
  const found: string[] = [];
  for (let unit: string | null = id; unit !== null && parentOf.has(unit); unit = parentOf.get(unit) ?? null)
    found.push(unit);
  return found;
}

/** Unit -> its own groups: those that no unit below it has. Units without any are absent; leaves have some, as a rule. */
export function ownGroups(units: Units): ReadonlyMap<string, ReadonlySet<string>> {
  const own = new Map<string, Set<string>>();
  const listed = Map.groupBy(
    units.flatMap(({ id, groupIds }) => groupIds.map((group): [string, string] => [group, id])),
    ([group]) => group,
  );
  for (const [group, entries] of listed) {
    const above = new Set(entries.flatMap(([, id]) => unitAndAbove(units, id).slice(1)));
    for (const [, id] of entries) if (!above.has(id)) own.set(id, (own.get(id) ?? new Set()).add(group));
  }
  return own;
}

/** Who was invited in each unit, those below it included. A parent need not repeat the groups of its children. */
export function invitedPerUnit(units: Units, invited: Invited): ReadonlyMap<string, ReadonlySet<string>> {
  const people = new Map(units.map(({ id }): [string, Set<string>] => [id, new Set()]));
  const containing = new Map<string, readonly string[]>();
  for (const [id, groups] of ownGroups(units))
    for (const group of groups) containing.set(group, unitAndAbove(units, id));
  for (const [person, group] of invited) for (const unit of containing.get(group) ?? []) people.get(unit)?.add(person);
  return people;
}
