import type { UnitId } from '../ids.ts';
import type { Unit } from './participation.types.ts';

/** One text per path, whatever the names hold. */
export const pathKey = (path: readonly string[]): string => JSON.stringify(path.map((name) => name.normalize('NFC')));

/** The names from the top of the organisation down to each unit. A unit is known by its path: importing again keeps its id. */
export function unitPaths(units: readonly Unit[]): ReadonlyMap<UnitId, readonly string[]> {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const path = (unit: Unit): readonly string[] => {
    const parent = unit.parentId === null ? undefined : byId.get(unit.parentId);
    return parent ? [...path(parent), unit.name] : [unit.name];
  };
  return new Map(units.map((unit) => [unit.id, path(unit)]));
}
