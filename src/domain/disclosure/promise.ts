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
 * P2 and P3 as numbers. For every group both ends stay open. A group of k people or more may be known exactly otherwise;
 * for fewer, `half-range` keeps at least half of what they could have answered possible, and for two people or more at
 * least two counts more than the smallest (a member who takes off the own answer is not left with one possibility);
 * `both-extremes` keeps at least two sums possible.
 */
export function doubtNeeded(people: number, question: Question, level: Tables['level']): DoubtNeeded {
  return {
    width: people < question.k ? widthFor(people, question, level) : 0,
    below: question.maxPerPerson * people,
    above: question.minPerPerson * people,
  };
}

function widthFor(people: number, question: Question, level: Tables['level']): number {
  if (level === 'both-extremes') return 1;
  const range = question.maxPerPerson - question.minPerPerson;
  const insider = range === 1 && people >= 2 ? 2 : 1;
  return Math.max(insider, Math.ceil((range * people) / 2));
}

export function isDoubtful(possible: { least: number; most: number }, needed: DoubtNeeded): boolean {
  return (
    possible.most - possible.least >= needed.width && possible.least < needed.below && possible.most > needed.above
  );
}
