import type { FrequencyTable } from '../../tabulation/table.types.ts';
import type { Outline } from './outline.types.ts';

/** The units and breakdowns of a frequency table, in the order of its cells. */
export function outlineOf({ units, cells }: Pick<FrequencyTable, 'units' | 'cells'>): Outline {
  const index = new Map(units.map((unit, position) => [unit.id, position]));
  return {
    parents: units.map(({ parentId }) => (parentId === null ? null : (index.get(parentId) ?? null))),
    cells: cells.map(({ unitId, slice }) => ({ unit: index.get(unitId) ?? -1, breakdown: slice?.item ?? null })),
  };
}
