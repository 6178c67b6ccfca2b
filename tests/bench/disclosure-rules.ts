import type { FrequencyTable, TableCell } from '../../src/domain/tabulation/table.types.ts';

/** What most products do: every cell of k people or more is shown. */
export function thresholdOnly(table: FrequencyTable): ReadonlySet<string> {
  return new Set(table.cells.filter((cell) => cell.members.length >= table.rules.k).map((cell) => cell.id));
}

/**
 * What the better products do: in every list (the units of a parent, the values of a unit, one value over the units of a
 * parent) the next smallest is hidden too, until those hidden have k people together. Repeated until nothing changes.
 */
export function marketRule(table: FrequencyTable): ReadonlySet<string> {
  const shown = new Set(thresholdOnly(table));
  const lists = listsOf(table);
  for (let changed = true; changed; ) {
    changed = false;
    for (const { whole, parts } of lists) {
      if (!shown.has(whole.id)) continue;
      const hidden = parts.filter((part) => !shown.has(part.id) && part.members.length > 0);
      const pool = hidden.reduce((sum, part) => sum + part.members.length, 0);
      if (hidden.length === 0 || pool >= table.rules.k) continue;
      const next = parts.filter((part) => shown.has(part.id)).sort((a, b) => a.members.length - b.members.length)[0];
      shown.delete((next ?? whole).id);
      changed = true;
    }
  }
  return shown;
}

function listsOf(table: FrequencyTable): readonly { whole: TableCell; parts: readonly TableCell[] }[] {
  const cells = new Map(table.cells.map((cell) => [cell.id, cell]));
  const slices = [null, ...table.breakdowns.flatMap(({ item, values }) => values.map((value) => `${item}=${value}`))];
  const idOf = (unitId: string, slice: string | null) => `unit:${unitId}${slice === null ? '' : `|${slice}`}`;
  const pick = (ids: readonly string[]) => ids.flatMap((id) => cells.get(id) ?? []);
  return table.units.flatMap((unit) => {
    const children = table.units.filter((other) => other.parentId === unit.id);
    const down = slices.map((slice) => ({
      whole: cells.get(idOf(unit.id, slice))!,
      parts: pick(children.map((child) => idOf(child.id, slice))),
    }));
    const across = table.breakdowns.map(({ item, values }) => ({
      whole: cells.get(idOf(unit.id, null))!,
      parts: pick(values.map((value) => idOf(unit.id, `${item}=${value}`))),
    }));
    return [...down.filter(({ parts }) => parts.length > 0), ...across];
  });
}
