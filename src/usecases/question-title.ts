import type { Instrument } from '../domain/instruments/instrument.types.ts';
import { questionName } from '../domain/instruments/split-comments.ts';
import type { LocalisedText } from '../domain/language.ts';

/** The words of an open question by its name; its name in every language when no instrument of the wave has it. */
export function questionTitle(instruments: readonly Instrument[], question: string): LocalisedText {
  for (const { id, items } of instruments) {
    const item = items.find((candidate) => questionName(id, candidate.id) === question);
    if (item) return item.title;
  }
  return { nl: question };
}
