import type { AnswerValue, ItemId, ScaleId } from '../instruments/instrument.types.ts';
import type { ScoringBlock } from '../instruments/scoring-block.types.ts';

/** A raw score with the named rules that decided something, or the reason why there is none. */
export type RawScore =
  | { readonly ok: true; readonly raw: number; readonly rules: readonly string[] }
  | { readonly ok: false; readonly reason: string };

export interface Evaluation {
  readonly values: Readonly<Record<ItemId, AnswerValue>>;
  /** Raw scores of the scales that stand before this one. */
  readonly earlier: ReadonlyMap<ScaleId, RawScore>;
}

const missingItems: RawScore = { ok: false, reason: 'missing-items' };
const exact = (raw: number, rules: readonly string[] = []): RawScore => ({ ok: true, raw, rules });

type Operators = {
  readonly [Op in ScoringBlock['op']]: (block: Extract<ScoringBlock, { op: Op }>, given: Evaluation) => RawScore;
};

/**
 * One function per operator. Each gets a block that the loader has checked, and answers that were checked against the same
 * instrument or come from the respondent's own page; what is not a whole number where one is needed counts as missing.
 */
const operators: Operators = {
  answer: ({ item }, { values }) => {
    const answer = values[item];
    return typeof answer === 'number' ? exact(answer) : missingItems;
  },
  sum: addItems,
  mean: addItems,
  'count-of-yes': addItems,
  weighted: ({ items, by, weights, whenMissing }, { values }) => {
    const chosen = weights[String(values[by])];
    if (chosen === undefined) return { ok: false, reason: whenMissing };
    let raw = 0;
    for (const [index, id] of items.entries()) {
      const answer = values[id];
      if (typeof answer !== 'number') return missingItems;
      raw += chosen[index]! * answer;
    }
    return exact(raw);
  },
  'count-of-ticked': ({ items, none, declined, gate }, { values }) => {
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
    return exact(raw);
  },
  'lowest-of-ticked': ({ item }, { values }) => {
    const ticks = values[item];
    if (!Array.isArray(ticks) || ticks.length === 0) return missingItems;
    return exact(Math.min(...(ticks as readonly number[])));
  },
  banded: ({ of, bands }, given) => {
    const inner = evaluateBlock(of, given);
    if (!inner.ok) return inner;
    const band = bands.find(({ from, to }) => from <= inner.raw && inner.raw <= to);
    return band === undefined ? missingItems : exact(band.score, inner.rules);
  },
  total: ({ scales }, { earlier }) => {
    let raw = 0;
    const rules: string[] = [];
    for (const id of scales) {
      const part = earlier.get(id);
      if (part === undefined || !part.ok) return part ?? missingItems;
      raw += part.raw;
      rules.push(...part.rules);
    }
    return exact(raw, rules);
  },
};

/**
 * Sum with reverse-scored items. With an `at-least` rule the sum of n of N answers is scaled up by N/n; the quotient of whole
 * numbers is correctly rounded, so it can never cross a whole or half border from below.
 */
function addItems(
  { items, flip, missing }: Extract<ScoringBlock, { op: 'sum' | 'mean' | 'count-of-yes' }>,
  { values }: Evaluation,
): RawScore {
  let sum = 0;
  let answered = 0;
  for (const id of items) {
    const answer = values[id];
    if (typeof answer !== 'number') continue;
    const turn = flip[id];
    sum += turn === undefined ? answer : turn - answer;
    answered += 1;
  }
  if (answered === items.length) return exact(sum);
  if (missing.rule === 'complete' || answered < missing.answered) return missingItems;
  return exact((sum * items.length) / answered, [missing.name]);
}

/** The raw score of a block. Pure; the same lines run on the server and on the respondent's device. */
export function evaluateBlock(block: ScoringBlock, given: Evaluation): RawScore {
  const operator = operators[block.op] as (block: ScoringBlock, given: Evaluation) => RawScore;
  return operator(block, given);
}
