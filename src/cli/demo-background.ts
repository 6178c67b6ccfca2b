import type { AnswerValue, Item } from '../domain/instruments/instrument.types.ts';
import type { Chance } from './demo-chance.ts';

/** How often an answer is given, in hundredths, by question and choice. */
type Weights = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Who would rather not say, or skips the question. */
const declining = 0.065;

/**
 * Invented, but as one would meet them in a metal company and among the self-employed, so that nobody wonders about a demo
 * in which a third of the people have another gender. A question that is not named here is answered evenly.
 */
export const demoBackground: Weights = {
  'age-band': { 'under-30': 17, '30-39': 26, '40-49': 27, '50-plus': 30 },
  gender: { woman: 39, man: 60, other: 1 },
  contract: { permanent: 86, temporary: 8, agency: 5, other: 1 },
  'working-time': { full: 74, 'part-large': 21, 'part-small': 5 },
  'job-family': { worker: 34, skilled: 30, office: 16, professional: 15, manager: 3, other: 2 },
  seniority: { 'under-2': 18, '2-5': 24, '6-10': 21, 'over-10': 37 },
  'absence-spells': { 0: 45, 1: 30, 2: 15, 3: 6, 4: 4 },
  'absence-days': { '1-9': 62, '10-24': 22, '25-99': 11, '100-plus': 3, unknown: 2 },
  outlook: { 'fairly-sure': 72, 'not-sure': 20, unlikely: 8 },
  training: { 1: 58, 0: 42 },
  telework: { never: 15, sometimes: 12, weekly: 23, 'not-possible': 50 },
  branch: {
    ...{ agriculture: 8, 'transport-production': 13, trade: 22, 'liberal-profession': 28 },
    ...{ construction: 15, hospitality: 9, other: 5 },
  },
  staff: { 'with-staff': 32, 'without-staff': 68 },
};

/** An answer to a question outside the scales; "prefer not to say" now and then, no comments. Null: left open. */
export function backgroundAnswer(item: Item, chance: Chance, weights: Weights): AnswerValue | null {
  if (item.kind === 'number') return (item.min ?? 0) + chance.below((item.max ?? 0) - (item.min ?? 0) + 1);
  if (item.kind !== 'single') return null;
  const told = item.choices.map(({ value }) => value).filter((value) => value !== 'no-answer');
  if (told.length < item.choices.length && chance.next() < declining) return 'no-answer';
  const own = weights[item.id];
  const weightOf = (value: number | string): number => (own ? (own[value] ?? 0) : 1);
  let left = chance.next() * told.reduce<number>((sum, value) => sum + weightOf(value), 0);
  for (const value of told) {
    left -= weightOf(value);
    if (left < 0) return value;
  }
  return told.at(-1) ?? null;
}
