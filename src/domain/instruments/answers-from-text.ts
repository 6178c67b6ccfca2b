import type { Instrument, Item, RawAnswers } from './instrument.types.ts';

/**
 * Answers from a form post or a CSV line, where everything is text, in the shape that `parseAnswers` expects: `'1'` becomes
 * the choice 1, several ticks may come as a list or apart by `;` or `|`. What is not understood stays as it is, so that
 * `parseAnswers` names it. Fields of other parts of a form must be taken out first.
 */
export function answersFromText(
  instrument: Instrument,
  fields: Readonly<Record<string, string | readonly string[]>>,
): RawAnswers {
  const items = new Map(instrument.items.map((item) => [item.id, item]));
  const entries = Object.entries(fields).map(([id, field]) => {
    const item = items.get(id);
    return [id, item === undefined ? field : readField(item, field)];
  });
  return Object.fromEntries(entries);
}

function readField(item: Item, field: string | readonly string[]): unknown {
  if (item.kind === 'text') return field;
  if (item.kind === 'multiple') {
    const ticks = typeof field === 'string' ? field.split(/[;|]/) : field;
    return ticks
      .map((tick) => tick.trim())
      .filter((tick) => tick !== '')
      .map((tick) => readChoice(item, tick));
  }
  const only = typeof field === 'string' ? field : field.length === 1 ? field[0]! : null;
  if (only === null) return field;
  const text = only.trim();
  if (item.kind === 'number') return /^\d{1,9}([.,]00?)?$/.test(text) ? Number.parseInt(text, 10) : text;
  return readChoice(item, text);
}

const readChoice = (item: Item, text: string): number | string => {
  const whole = text.replace(noDecimals, '$1');
  return item.choices.find(({ value }) => String(value) === text || String(value) === whole)?.value ?? text;
};

/** A spreadsheet whose cells show decimals writes `3,0` or `3.00` for 3; `3.000` could be three thousand. */
const noDecimals = /^(\d{1,9})[.,]00?$/;
