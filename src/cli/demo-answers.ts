import type { Benchmark } from '../domain/benchmark/benchmark.types.ts';
import { findBenchmark } from '../domain/benchmark/find-benchmark.ts';
import type { AnswerValue, Instrument, Scale } from '../domain/instruments/instrument.types.ts';
import { parseAnswers } from '../domain/instruments/parse-answers.ts';
import { scoreAnswers } from '../domain/scoring/score-answers.ts';
import { backgroundAnswer, type demoBackground } from './demo-background.ts';
import type { Chance } from './demo-chance.ts';

/** One person's answers to one instrument. */
export type Values = Record<string, AnswerValue>;

/** Chance of a problem per scale that differs from the Flemish share; `acute` is taken in the same proportion. */
export type Shares = Readonly<Record<string, number>>;

/**
 * Answers of one invented team. Each scale has as many people with a problem as its share says, so that the demo tells its
 * story in every team and not only on average; who has it depends on a strain that all scales of a person share in part.
 */
export type TeamMaker = (chance: Chance, people: number, shares: Shares) => readonly Values[];

/** How strongly the scales of one person go together: the correlation of two scales is its square. */
const commonPart = 0.6;

/** `background`: how often each answer outside the scales is given; evenly when left out. */
export function teamMaker(
  instrument: Instrument,
  benchmarks: readonly Benchmark[],
  background: typeof demoBackground = {},
): TeamMaker {
  const scales = instrument.scales
    .filter((scale) => scale.tiers.length > 1)
    .map((scale) => ({
      scale,
      table: contributions(instrument, scale),
      usual: usualShares(instrument, scale, benchmarks),
    }));
  return (chance, people, shares) => {
    const strains = Array.from({ length: people }, () => chance.normal());
    const team = strains.map(() => anyAnswers(instrument, chance, background));
    for (const { scale, table, usual } of scales) {
      const problematic = shares[scale.id] ?? usual.problematic;
      const quota = wholeNumber(people * problematic, chance);
      const acute = wholeNumber(quota * (usual.acute / usual.problematic), chance);
      const own = strains.map((strain) => commonPart * strain + Math.sqrt(1 - commonPart ** 2) * chance.normal());
      const ranked = own.map((_, person) => person).sort((a, b) => (own[b] as number) - (own[a] as number));
      ranked.forEach((person, rank) => {
        const severity = rank < acute ? 2 : rank < quota ? 1 : 0;
        Object.assign(team[person] as Values, answersFor(table, targetScore(scale, severity, chance), chance));
      });
    }
    return team;
  };
}

/** Rounds up or down by chance, so that small teams come out right on average. */
const wholeNumber = (value: number, chance: Chance): number => Math.floor(value + chance.next());

function anyAnswers(instrument: Instrument, chance: Chance, background: typeof demoBackground): Values {
  const answered = instrument.items.map((item) => [item.id, backgroundAnswer(item, chance, background)] as const);
  return Object.fromEntries(answered.filter((entry): entry is [string, AnswerValue] => entry[1] !== null));
}

/** Figures of the Flemish monitor where there are any; otherwise one in five, a quarter of them acute. */
function usualShares(instrument: Instrument, scale: Scale, benchmarks: readonly Benchmark[]) {
  const share = (measure: 'problematic' | 'acute', otherwise: number): number =>
    findBenchmark(benchmarks, {
      population: instrument.population === 'self-employed' ? 'self-employed' : 'employee',
      scope: 'flanders',
      measure,
      scaleId: scale.id,
    })?.share ?? otherwise;
  const problematic = share('problematic', scale.role === 'context' ? 0.08 : 0.2);
  return { problematic, acute: Math.min(problematic, share('acute', problematic / 4)) };
}

/** A score inside the tier of this severity (or the nearest lower one that the scale has). */
function targetScore(scale: Scale, severity: number, chance: Chance): number {
  const tiers = scale.tiers.toSorted((a, b) => a.from - b.from);
  const index = tiers.findLastIndex((tier) => tier.severity <= severity);
  const from = tiers[index]?.from ?? scale.rawMin;
  const below = tiers[index + 1]?.from ?? scale.rawMax + 1;
  return from + chance.below(below - from);
}

interface ItemContribution {
  readonly id: string;
  readonly choices: readonly { readonly value: AnswerValue; readonly points: number }[];
}

/** What each choice adds to the score, asked of the scoring itself: the demo knows no item and no direction. */
function contributions(instrument: Instrument, scale: Scale): readonly ItemContribution[] {
  const items = instrument.items.filter((item) => scale.items.includes(item.id));
  const lowest = Object.fromEntries(items.map((item) => [item.id, item.choices[0]?.value ?? 0]));
  const rawWith = (change: Values): number | null => {
    const parsed = parseAnswers(instrument, { ...lowest, ...change }, { blanks: 'allow' });
    if (!parsed.ok) return null;
    const score = scoreAnswers(instrument, parsed.answers).find((candidate) => candidate.scaleId === scale.id);
    return score?.status === 'scored' ? score.raw : null;
  };
  return items.map((item) => {
    const scored = item.choices
      .map(({ value }) => ({ value, points: rawWith({ [item.id]: value }) }))
      .filter((choice): choice is { value: AnswerValue & (string | number); points: number } => choice.points !== null);
    const least = Math.min(...scored.map((choice) => choice.points));
    return { id: item.id, choices: scored.map(({ value, points }) => ({ value, points: points - least })) };
  });
}

/** Answers with exactly this sum of points, spread over the items by chance. */
function answersFor(table: readonly ItemContribution[], target: number, chance: Chance): Values {
  const values: Values = {};
  let left = target;
  const items = chance.shuffled(table);
  const most = (item: ItemContribution): number => Math.max(...item.choices.map((choice) => choice.points));
  items.forEach((item, index) => {
    const rest = items.slice(index + 1).reduce((sum, later) => sum + most(later), 0);
    const fitting = item.choices.filter(({ points }) => points <= left && left - points <= rest);
    const choice = chance.pick(fitting.length > 0 ? fitting : item.choices);
    values[item.id] = choice.value;
    left -= choice.points;
  });
  return values;
}
