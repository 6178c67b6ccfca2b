import type { Question, Tables } from './tables.types.ts';

/** A group of people about whom a reader must stay in doubt, and how wide that doubt must be, in whole units of the question. */
export interface DoubtNeeded {
  /** largest - smallest possible sum must be at least this. */
  readonly width: number;
  /** The smallest possible sum must be below this ("all of them" cannot be said). */
  readonly below: number;
  /** The largest possible sum must be above this ("none of them" cannot be said). */
  readonly above: number;
}

/**
 * P2 and P3 as numbers. For every group: both ends stay open. For fewer than k people with `half-range`: at least half of
 * what they could have answered stays possible; with `both-extremes`: at least two sums stay possible.
 */
export function doubtNeeded(people: number, question: Question, level: Tables['level']): DoubtNeeded {
  const range = (question.maxPerPerson - question.minPerPerson) * people;
  const half = Math.ceil(range / 2);
  return {
    width: people < question.k && level === 'half-range' ? half : 1,
    below: question.maxPerPerson * people,
    above: question.minPerPerson * people,
  };
}

export function isDoubtful(possible: { least: number; most: number }, needed: DoubtNeeded): boolean {
  return (
    possible.most - possible.least >= needed.width && possible.least < needed.below && possible.most > needed.above
  );
}
