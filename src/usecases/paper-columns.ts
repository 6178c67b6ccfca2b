import { answersFromText } from '../domain/instruments/answers-from-text.ts';
import type { Instrument, Item, RawAnswers } from '../domain/instruments/instrument.types.ts';

/**
 * One column of a paper batch: the item's id, or `<instrument>:<item>` when two instruments of the wave have that item. Free
 * texts have none: whoever types paper would know which comments are real, and whose hand they were in.
 */
export interface PaperColumn {
  readonly name: string;
  readonly instrument: Instrument;
  readonly item: Item;
}

export function paperColumns(instruments: readonly Instrument[]): readonly PaperColumn[] {
  const ids = instruments.flatMap((instrument) => instrument.items.map((item) => item.id));
  return instruments.flatMap((instrument) =>
    instrument.items
      .filter(({ kind }) => kind !== 'text')
      .map((item) => {
        const unique = ids.indexOf(item.id) === ids.lastIndexOf(item.id);
        return { name: unique ? item.id : `${instrument.id}:${item.id}`, instrument, item };
      }),
  );
}

/** The part of a line that belongs to one instrument, in the shape that is checked like any other submission. */
export function answersOfLine(
  columns: readonly PaperColumn[],
  instrument: Instrument,
  fields: Readonly<Record<string, string>>,
): RawAnswers {
  const own = columns.filter((column) => column.instrument === instrument);
  const filled = own.filter(({ name }) => (fields[name] ?? '') !== '');
  return answersFromText(instrument, Object.fromEntries(filled.map(({ name, item }) => [item.id, fields[name] ?? ''])));
}
