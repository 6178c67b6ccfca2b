import type { Instrument, ItemId } from './instrument.types.ts';

/** The choice value of "prefer not to say", in every instrument. */
export const declined = 'no-answer';

/** Choices beside the whole numbers of a scored item that count as no answer: declined, and "I do not know". */
export const withoutScore: readonly (number | string)[] = [declined, 'unknown'];

/**
 * Values of a background item as a breakdown can have them, as text, in the order of the instrument. "Prefer not to say" is
 * not one: it is stored as no answer. Empty for an unknown item.
 */
export function breakdownValues(instrument: Instrument, itemId: ItemId): readonly string[] {
  const item = instrument.items.find(({ id }) => id === itemId);
  return (item?.choices ?? []).map((choice) => String(choice.value)).filter((value) => value !== declined);
}
