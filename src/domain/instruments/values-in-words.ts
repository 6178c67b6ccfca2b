import type { Language } from '../language.ts';
import type { Item } from './instrument.types.ts';

/** What may be written into the column of an item, in one cell: for whoever types paper into a spreadsheet. */
export function valuesInWords(item: Item, language: Language): string {
  if (item.kind === 'number') return `${item.min}..${item.max}`;
  if (item.kind === 'text') return `<= ${item.maxLength}`;
  const choices = item.choices.map(({ value, text }) => `${value} = ${text[language] ?? value}`).join(' · ');
  return item.kind === 'multiple' ? `${choices} (a|b|c)` : choices;
}
