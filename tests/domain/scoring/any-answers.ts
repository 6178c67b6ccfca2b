import fc from 'fast-check';
import type { AnswerValue, Instrument, Item } from '../../../src/domain/instruments/instrument.types.ts';

/** Any answer that an item allows, in the form in which it is stored. */
export function anyAnswer(item: Item): fc.Arbitrary<AnswerValue> {
  if (item.kind === 'number') return fc.integer({ min: item.min!, max: item.max! });
  if (item.kind === 'text') return fc.constant('words');
  const values = item.choices.map((choice) => choice.value);
  if (item.kind === 'single') return fc.constantFrom(...values);
  const alone = item.exclusive ?? [];
  const several = fc.subarray(
    values.filter((value) => !alone.includes(value)),
    { minLength: 1 },
  );
  return alone.length === 0
    ? several
    : fc.oneof(
        several,
        fc.constantFrom(...alone).map((value) => [value]),
      );
}

/** Answers to every item of an instrument; with `gaps`, any of them may be missing. */
export function anyAnswers(
  instrument: Instrument,
  { gaps = false }: { readonly gaps?: boolean } = {},
): fc.Arbitrary<{ readonly values: Record<string, AnswerValue> }> {
  const record = Object.fromEntries(instrument.items.map((item) => [item.id, anyAnswer(item)]));
  const values: fc.Arbitrary<Record<string, AnswerValue>> = gaps
    ? (fc.record(record, { requiredKeys: [] }) as fc.Arbitrary<Record<string, AnswerValue>>)
    : fc.record(record);
  return values.map((answers) => ({ values: answers }));
}
