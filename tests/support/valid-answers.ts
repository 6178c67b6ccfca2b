import type { AnswerValue, Instrument } from '../../src/domain/instruments/instrument.types.ts';

/** The first choice everywhere: complete and valid answers, without the items that only some people see. */
export function validAnswers(instrument: Instrument): Record<string, AnswerValue> {
  const answers: Record<string, AnswerValue> = {};
  for (const item of instrument.items) {
    if (item.visibleIf !== undefined || !item.required) continue;
    const first = item.choices[0]?.value;
    if (item.kind === 'single' && first !== undefined) answers[item.id] = first;
    if (item.kind === 'multiple' && first !== undefined) answers[item.id] = [item.exclusive?.[0] ?? first];
    if (item.kind === 'number') answers[item.id] = item.min ?? 0;
  }
  return answers;
}
