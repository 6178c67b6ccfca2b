import type { Answers, Instrument, Item, Scale } from '../instruments/instrument.types.ts';

/** A sensitive yes/no question, and the scale in which its yes counts. */
export interface SensitiveItem {
  readonly item: Item;
  readonly scale: Scale;
  /** The answer that counts as yes: 1, or 0 for a question that is turned. */
  readonly yes: 0 | 1;
}

/** The sensitive questions of an instrument whose answer is yes or no; others are reported by their scale alone. */
export function sensitiveItems(instrument: Pick<Instrument, 'items' | 'scales'>): readonly SensitiveItem[] {
  return instrument.scales.flatMap((scale): SensitiveItem[] => {
    const block = scale.scoring;
    if (block.op !== 'count-of-yes') return [];
    return instrument.items
      .filter((item) => item.sensitive && block.items.includes(item.id))
      .map((item) => ({ item, scale, yes: block.flip[item.id] === undefined ? 1 : 0 }));
  });
}

/** Per sensitive question whether the answer counts as yes; one that was left open or declined is not there. */
export function yesAnswers(
  instrument: Pick<Instrument, 'items' | 'scales'>,
  values: Answers['values'],
): Readonly<Record<string, boolean>> {
  return Object.fromEntries(
    sensitiveItems(instrument)
      .filter(({ item }) => typeof values[item.id] === 'number')
      .map(({ item, yes }) => [item.id, values[item.id] === yes]),
  );
}
