import type { Answers, Instrument } from './instrument.types.ts';

/** A free text, apart from everything else that its writer answered. */
export interface SplitComment {
  /** `<instrument>:<item>`, of which question it is the answer. */
  readonly question: string;
  readonly text: string;
}

/** The name of a question with free answers. */
export const questionName = (instrumentId: string, itemId: string): string => `${instrumentId}:${itemId}`;

/**
 * Takes the free texts out of one person's answers. What is left counts; the texts go their own way, so that no table holds
 * words beside scores. Blank texts are no comments.
 *
 * @param instruments those of the wave; an answer to an instrument that is not among them stays whole.
 */
export function splitComments(
  instruments: readonly Pick<Instrument, 'id' | 'items'>[],
  answers: readonly Answers[],
): { readonly answers: readonly Answers[]; readonly comments: readonly SplitComment[] } {
  const comments: SplitComment[] = [];
  const rest = answers.map((sheet) => {
    const items = instruments.find(({ id }) => id === sheet.instrumentId)?.items ?? [];
    const textItems = new Set(items.filter(({ kind }) => kind === 'text').map(({ id }) => id));
    if (textItems.size === 0) return sheet;
    const counted: [string, Answers['values'][string]][] = [];
    for (const [item, value] of Object.entries(sheet.values)) {
      if (!textItems.has(item)) counted.push([item, value]);
      else if (typeof value === 'string' && value.trim() !== '')
        comments.push({ question: questionName(sheet.instrumentId, item), text: value });
    }
    return { ...sheet, values: Object.fromEntries(counted) };
  });
  return { answers: rest, comments };
}
