import type { OrganisationId, UnitId } from '../ids.ts';
import type { GroupLabelWords } from './group-labels.ts';
import type { ReportingGroup, ReportUnit, Unit } from './participation.types.ts';
import { unitTree } from './unit-tree.ts';

/** Id of several units that are reported together, whether they were joined before opening or at the release. */
export const joinedUnitId = (unitIds: readonly string[]): string => `g:${fnv1a([...unitIds].sort().join(' '))}`;

/** FNV-1a, 64 bits, as 16 hexadecimal digits: short and the same in every wave; it protects nothing. */
function fnv1a(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0');
}

const sameSet = <Value>(a: ReadonlySet<Value>, b: ReadonlySet<Value>): boolean =>
  a.size === b.size && [...a].every((value) => b.has(value));

/**
 * The hierarchy as releases report it: the organisation, upper units that hold two or more reporting groups, and the groups
 * as leaves. An upper unit with the same groups as the one above it is left out: it would be the same people twice.
 *
 * Ids are stable over waves, so that the same people can be compared: a unit's own id wherever a node is exactly that unit,
 * otherwise `g:` and a hash of the units that it was joined from. Parents come before children.
 */
export function reportUnits(input: {
  readonly organisation: { readonly id: OrganisationId; readonly name: string };
  readonly units: readonly Unit[];
  readonly groups: readonly ReportingGroup[];
  readonly words: GroupLabelWords;
}): ReportUnit[] {
  const { organisation, units, groups, words } = input;
  const bearing = new Set(groups.flatMap((group) => group.unitIds));
  const tree = unitTree(units, new Map([...bearing].map((id) => [id, 1])));
  const nameOf = new Map(units.map((unit) => [unit.id, unit.name]));
  /** Units with people of their own, in this unit and below it. */
  const peopled = new Map<UnitId, Set<UnitId>>(
    units.map((unit) => [unit.id, new Set(tree.subtree(unit.id).filter((id) => bearing.has(id)))]),
  );

  function node(id: string, parentId: string | null, label: string, inside: readonly ReportingGroup[]): ReportUnit {
    const covered = new Set(inside.flatMap((group) => group.unitIds));
    return {
      id,
      parentId,
      label,
      unitIds: units
        .map((unit) => unit.id)
        .filter((unitId) => {
          const people = peopled.get(unitId) as Set<UnitId>;
          return people.size > 0 && [...people].every((part) => covered.has(part));
        }),
      groupIds: inside.map((group) => group.id),
      headCount: inside.reduce((sum, group) => sum + group.headCount, 0),
    };
  }

  function leaf(group: ReportingGroup, parentId: string): ReportUnit {
    const covered = new Set(group.unitIds);
    // The highest unit that is exactly these people: `subtree(null)` lists parents before children.
    const exact = tree.subtree(null).find((id) => sameSet(peopled.get(id) as Set<UnitId>, covered));
    return node(exact ?? joinedUnitId(group.unitIds), parentId, group.label, [group]);
  }

  function upperLabel(unit: Unit, inside: readonly ReportingGroup[]): string {
    const covered = new Set(inside.flatMap((group) => group.unitIds));
    const missing = [...(peopled.get(unit.id) as Set<UnitId>)].filter((id) => !covered.has(id));
    const names = missing.map((id) => (id === unit.id ? words.directly(unit.name) : (nameOf.get(id) ?? '')));
    return missing.length === 0 ? unit.name : words.without(unit.name, names.join(', '));
  }

  function below(unitId: UnitId | null, nodeId: string, available: number): ReportUnit[] {
    const leaves = groups.filter((group) => group.parentUnitId === unitId).map((group) => leaf(group, nodeId));
    const uppers = tree.children(unitId).flatMap((child) => {
      const within = new Set(tree.subtree(child.id));
      const inside = groups.filter((group) => group.parentUnitId !== null && within.has(group.parentUnitId));
      if (inside.length === 0) return [];
      if (inside.length === 1) return inside.map((group) => leaf(group, nodeId));
      if (inside.length === available) return below(child.id, nodeId, available);
      const upper = node(child.id, nodeId, upperLabel(child, inside), inside);
      return [upper, ...below(child.id, upper.id, inside.length)];
    });
    return [...uppers, ...leaves];
  }

  const top = node(organisation.id, null, organisation.name, groups);
  return groups.length > 1 ? [top, ...below(null, top.id, groups.length)] : [top];
}
