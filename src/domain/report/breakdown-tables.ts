import type { PublishableTable } from '../disclosure/publishable.types.ts';
import type { Instrument, Item } from '../instruments/instrument.types.ts';
import type { CellIndex } from './cell-index.ts';
import type { Report } from './report.types.ts';
import type { MeasureRow } from './report-measures.ts';

/**
 * The breakdowns of one unit: per background item the rows in the order of its choices, each with the first-tier share per
 * measure. Sensitive measures are left out: they have no cross-breakdown. A value that the instruments no longer name keeps
 * its code as label.
 */
export function breakdownTables(
  table: PublishableTable,
  index: CellIndex,
  unitId: string,
  rows: readonly MeasureRow[],
  instruments: readonly Instrument[],
): Report['breakdowns'] {
  const counted = rows.filter((row) => row.first.kind !== 'sum' && !row.first.sensitive);
  return table.breakdowns.map(({ item: itemId, values }) => {
    const item = findItem(itemId, instruments);
    return {
      item: itemId,
      name: item?.title ?? { nl: itemId, en: itemId },
      rows: inOrderOfChoices(values, item).map((value) => {
        const cell = index.cell(unitId, { item: itemId, value });
        return {
          value,
          label: item?.choices.find((choice) => String(choice.value) === value)?.text ?? { nl: value, en: value },
          n: cell?.status === 'shown' ? cell.n : null,
          shares: Object.fromEntries(counted.map((row) => [row.first.id, index.share(cell, row.first.id)])),
        };
      }),
    };
  });
}

function findItem(id: string, instruments: readonly Instrument[]): Item | undefined {
  return instruments.flatMap((instrument) => instrument.items).find((item) => item.id === id);
}

/** Ages from young to old as they were asked, not as they happened to come in; unknown values last, in their own order. */
function inOrderOfChoices(values: readonly string[], item: Item | undefined): readonly string[] {
  const order = (item?.choices ?? []).map((choice) => String(choice.value));
  const place = (value: string) => (order.includes(value) ? order.indexOf(value) : order.length);
  return values.toSorted((one, other) => place(one) - place(other));
}
