import type { AnswerValue, ItemId, ScaleId } from '../instruments/instrument.types.ts';
import type { RuleId, ScoringBlock } from '../instruments/scoring-block.types.ts';

/** A raw score with the named rules that decided something, or the reason why there is none. */
export type RawScore =
  | { readonly ok: true; readonly raw: number; readonly rules: readonly RuleId[] }
  | { readonly ok: false; readonly reason: string };

/** What an operator may look at. */
export interface Evaluation {
  readonly values: Readonly<Record<ItemId, AnswerValue>>;
  /** Raw scores of the scales that stand before this one. */
  readonly earlier: ReadonlyMap<ScaleId, RawScore>;
  /** Optional rules that were asked for. */
  readonly rules: readonly RuleId[];
}

type Block<Op extends ScoringBlock['op']> = Extract<ScoringBlock, { op: Op }>;
type Operator<Op extends ScoringBlock['op']> = (block: Block<Op>, given: Evaluation) => RawScore;

const missingItems: RawScore = { ok: false, reason: 'missing-items' };
const exact = (raw: number, rules: readonly RuleId[] = []): RawScore => ({ ok: true, raw, rules });

const answer: Operator<'answer'> = ({ item }, { values }) => {
  const given = values[item];
  return typeof given === 'number' ? exact(given) : missingItems;
};

/**
 * Sum with reverse-scored items. With an `at-least` rule the sum of n of N answers is scaled up by N/n; the quotient of whole
 * numbers is correctly rounded, so it can never cross a whole or half border from below.
 */
function addItems(
  { items, flip, missing }: Block<'sum' | 'mean' | 'count-of-yes'>,
  { values, rules }: Evaluation,
): RawScore {
  let sum = 0;
  let answered = 0;
  for (const id of items) {
    const given = values[id];
    if (typeof given !== 'number') continue;
    const turn = flip[id];
    sum += turn === undefined ? given : turn - given;
    answered += 1;
  }
  if (answered === items.length) return exact(sum);
  if (missing.rule === 'complete' || answered < missing.answered) return missingItems;
  if (missing.optional && !rules.includes(missing.name)) return missingItems;
  return exact((sum * items.length) / answered, [missing.name]);
}

const weighted: Operator<'weighted'> = ({ items, by, weights, whenMissing, lenient }, { values, rules }) => {
  const chosen = weights[String(values[by])];
  if (chosen !== undefined) return addWeighted(items, chosen, values);
  if (lenient === undefined || !rules.includes(lenient.name)) return { ok: false, reason: whenMissing };
  const [first, ...others] = Object.values(weights).map((row) => addWeighted(items, row, values));
  if (!first?.ok) return missingItems;
  const agree = others.every((other) => other.ok && other.raw === first.raw);
  return agree ? exact(first.raw, [lenient.name]) : { ok: false, reason: whenMissing };
};

function addWeighted(items: readonly ItemId[], weights: readonly number[], values: Evaluation['values']): RawScore {
  let raw = 0;
  for (const [index, id] of items.entries()) {
    const given = values[id];
    if (typeof given !== 'number') return missingItems;
    raw += weights[index]! * given;
  }
  return exact(raw);
}

const countTicked: Operator<'count-of-ticked'> = ({ items, none, declined, gate }, { values }) => {
  if (gate !== undefined) {
    const door = values[gate.item];
    if (door === undefined) return missingItems;
    if (door === gate.declined) return { ok: false, reason: 'declined' };
    if (door === gate.zero) return exact(0);
  }
  let raw = 0;
  for (const id of items) {
    const ticks = values[id];
    if (!Array.isArray(ticks) || ticks.length === 0) return missingItems;
    if (ticks.some((tick) => declined.includes(tick))) return { ok: false, reason: 'declined' };
    raw += ticks.filter((tick) => !none.includes(tick)).length;
  }
  // The first question says that there is something, the lists that there is nothing: one of the two is wrong.
  return gate !== undefined && raw === 0 ? missingItems : exact(raw);
};

const lowestTicked: Operator<'lowest-of-ticked'> = ({ item, lenient }, { values, earlier, rules }) => {
  const ticks = values[item];
  if (Array.isArray(ticks) && ticks.length > 0) return exact(Math.min(...(ticks as readonly number[])));
  if (lenient === undefined || !rules.includes(lenient.name)) return missingItems;
  const other = earlier.get(lenient.scale);
  return other?.ok && other.raw === lenient.raw ? exact(lenient.score, [lenient.name]) : missingItems;
};

/** The band with the highest `from <= raw`: bands follow each other without gap, so a scaled-up sum falls into the lower one. */
const banded: Operator<'banded'> = ({ of, bands }, given) => {
  const inner = evaluateBlock(of, given);
  if (!inner.ok) return inner;
  let score: number | null = null;
  let from = Number.NEGATIVE_INFINITY;
  for (const band of bands) {
    if (band.from <= inner.raw && band.from > from) {
      from = band.from;
      score = band.score;
    }
  }
  return score === null ? missingItems : exact(score, inner.rules);
};

const total: Operator<'total'> = ({ scales }, { earlier }) => {
  let raw = 0;
  const rules: RuleId[] = [];
  for (const id of scales) {
    const part = earlier.get(id);
    if (part === undefined || !part.ok) return part ?? missingItems;
    raw += part.raw;
    if (part.rules.length > 0) rules.push(...part.rules);
  }
  return exact(raw, rules);
};

/**
 * One function per operator. Each gets a block that the loader has checked, and answers that were checked against the same
 * instrument or come from the respondent's own page; what is not a whole number where one is needed counts as missing.
 */
const operators: { readonly [Op in ScoringBlock['op']]: Operator<Op> } = {
  answer,
  sum: addItems,
  mean: addItems,
  'count-of-yes': addItems,
  weighted,
  'count-of-ticked': countTicked,
  'lowest-of-ticked': lowestTicked,
  banded,
  total,
};

/** The raw score of a block. Pure; the same lines run on the server and on the respondent's device. */
export function evaluateBlock(block: ScoringBlock, given: Evaluation): RawScore {
  const operator = operators[block.op] as (block: ScoringBlock, given: Evaluation) => RawScore;
  return operator(block, given);
}
