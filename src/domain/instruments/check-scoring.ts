import { withoutScore } from './declined.ts';
import type { Item, ItemId } from './instrument.types.ts';
import type { WrittenBlock } from './parse-definition.ts';
import type { ScoringBlock } from './scoring-block.types.ts';

/** Possible raw scores: from `min` to `max` in steps of `step`, and the items that they come from. */
export interface ScoreRange {
  readonly min: number;
  readonly max: number;
  readonly step: 1 | 0.5;
  readonly items: readonly ItemId[];
}

export interface CheckedBlock {
  readonly block: ScoringBlock;
  readonly range: ScoreRange;
}

/** What a block may refer to: the items of the instrument, and the scales that stand before it. */
export interface ScoringContext {
  readonly items: ReadonlyMap<ItemId, Item>;
  readonly earlier: ReadonlyMap<string, ScoreRange>;
}

/**
 * Checks a written scoring block against the items and turns it into the form that is evaluated (reverse-scored items get
 * their turning constant). Throws an `Error` with a sentence that says what is wrong.
 */
export function checkScoring(written: WrittenBlock, context: ScoringContext): CheckedBlock {
  switch (written.op) {
    case 'answer': {
      const { min, max } = numericRange(context, written.item);
      return { block: written, range: { min, max, step: 1, items: [written.item] } };
    }
    case 'sum':
    case 'mean':
    case 'count-of-yes':
      return checkItemSum(written, context);
    case 'weighted':
      return checkWeighted(written, context);
    case 'count-of-ticked':
      return checkTicked(written, context);
    case 'lowest-of-ticked': {
      const { min, max } = numericRange(context, written.item, 'multiple');
      checkLenient(written.lenient, { min, max }, context);
      return { block: written, range: { min, max, step: 1, items: [written.item] } };
    }
    case 'banded': {
      const of = checkScoring(written.of, context);
      checkBands(written.bands, of.range);
      const scores = written.bands.map((band) => band.score);
      const range = { min: Math.min(...scores), max: Math.max(...scores), step: 1, items: of.range.items } as const;
      return { block: { ...written, of: of.block }, range };
    }
    case 'total':
      return checkTotal(written, context);
  }
}

type ItemSumBlock = Extract<WrittenBlock, { op: 'sum' | 'mean' | 'count-of-yes' }>;

function checkItemSum(written: ItemSumBlock, context: ScoringContext): CheckedBlock {
  const { reverse, ...kept } = written;
  refuseTwice(written.items);
  const stray = reverse.find((id) => !written.items.includes(id));
  if (stray !== undefined) throw new Error(`reverse names ${stray}, which is not among the items`);
  const flip: Record<ItemId, number> = {};
  let min = 0;
  let max = 0;
  for (const id of written.items) {
    const range = numericRange(context, id);
    if (written.op === 'count-of-yes' && !(range.min === 0 && range.max === 1)) {
      throw new Error(`count-of-yes needs choices 1 and 0, ${id} has ${range.min} to ${range.max}`);
    }
    if (reverse.includes(id)) flip[id] = range.min + range.max;
    min += range.min;
    max += range.max;
  }
  if (written.missing.rule === 'at-least' && written.missing.answered > written.items.length) {
    throw new Error(`missing asks for ${written.missing.answered} of ${written.items.length} answers`);
  }
  return { block: { ...kept, flip }, range: { min, max, step: 1, items: written.items } };
}

function checkWeighted(written: Extract<WrittenBlock, { op: 'weighted' }>, context: ScoringContext): CheckedBlock {
  refuseTwice(written.items);
  const ranges = written.items.map((id) => numericRange(context, id));
  const cases = itemOf(context, written.by).choices.map((choice) => String(choice.value));
  if (cases.length !== Object.keys(written.weights).length || cases.some((value) => !written.weights[value])) {
    throw new Error(`weights must be given for exactly ${cases.join(', ')}`);
  }
  const sums = Object.values(written.weights).map((weights) => {
    if (weights.length !== written.items.length) throw new Error(`${written.items.length} weights are needed`);
    if (weights.some((weight) => !Number.isInteger(weight * 2))) throw new Error('weights are multiples of one half');
    const add = (pick: 'min' | 'max') => weights.reduce((sum, weight, index) => sum + weight * ranges[index]![pick], 0);
    return { min: add('min'), max: add('max') };
  });
  const whole = Object.values(written.weights).every((weights) => weights.every(Number.isInteger));
  return {
    block: written,
    range: {
      min: Math.min(...sums.map((sum) => sum.min)),
      max: Math.max(...sums.map((sum) => sum.max)),
      step: whole ? 1 : 0.5,
      items: [written.by, ...written.items],
    },
  };
}

function checkTicked(written: Extract<WrittenBlock, { op: 'count-of-ticked' }>, context: ScoringContext): CheckedBlock {
  refuseTwice(written.items);
  const apart = [...written.none, ...written.declined];
  let max = 0;
  for (const id of written.items) {
    const item = itemOf(context, id);
    if (item.kind !== 'multiple') throw new Error(`${id} must be a checkbox`);
    const exclusive = item.exclusive ?? [];
    const loose = exclusive.find((value) => !apart.includes(value));
    if (loose !== undefined) throw new Error(`${id}: ${loose} stands alone but is neither none nor declined`);
    max += item.choices.length - exclusive.length;
    if (item.choices.some((choice) => apart.includes(choice.value) && !exclusive.includes(choice.value))) {
      throw new Error(`${id}: none and declined must stand alone (isExclusive)`);
    }
  }
  const { gate } = written;
  for (const value of gate === undefined ? [] : [gate.zero, gate.declined]) {
    if (value !== undefined && !itemOf(context, gate!.item).choices.some((choice) => choice.value === value)) {
      throw new Error(`${gate!.item} has no choice ${value}`);
    }
  }
  const items = gate === undefined ? written.items : [gate.item, ...written.items];
  return { block: written, range: { min: 0, max, step: 1, items } };
}

function checkTotal(written: Extract<WrittenBlock, { op: 'total' }>, context: ScoringContext): CheckedBlock {
  refuseTwice(written.scales);
  const parts = written.scales.map((id) => {
    const part = context.earlier.get(id);
    if (part === undefined) throw new Error(`total needs scale ${id}, which does not stand before it`);
    return part;
  });
  return {
    block: written,
    range: {
      min: parts.reduce((sum, part) => sum + part.min, 0),
      max: parts.reduce((sum, part) => sum + part.max, 0),
      step: parts.some((part) => part.step === 0.5) ? 0.5 : 1,
      items: [...new Set(parts.flatMap((part) => part.items))],
    },
  };
}

function checkLenient(
  lenient: { readonly scale: string; readonly raw: number; readonly score: number } | undefined,
  range: { readonly min: number; readonly max: number },
  context: ScoringContext,
): void {
  if (lenient === undefined) return;
  const scale = context.earlier.get(lenient.scale);
  if (scale === undefined) throw new Error(`lenient needs scale ${lenient.scale}, which does not stand before it`);
  if (lenient.raw < scale.min || lenient.raw > scale.max) throw new Error(`${lenient.scale} never is ${lenient.raw}`);
  if (lenient.score < range.min || lenient.score > range.max) throw new Error(`score ${lenient.score} is out of range`);
}

function checkBands(bands: readonly { from: number; to: number }[], range: ScoreRange): void {
  if (range.step !== 1) throw new Error('bands need a whole-number score');
  let next = range.min;
  for (const band of [...bands].sort((a, b) => a.from - b.from)) {
    if (band.from > next) throw new Error(`gap between bands: ${next} to ${band.from - 1} has no score`);
    if (band.from < next) throw new Error(`bands overlap at ${band.from}`);
    if (band.to < band.from) throw new Error(`band ${band.from} to ${band.to} is empty`);
    next = band.to + 1;
  }
  if (next - 1 !== range.max) throw new Error(`bands end at ${next - 1}, the score goes up to ${range.max}`);
}

function itemOf(context: ScoringContext, id: ItemId): Item {
  const item = context.items.get(id);
  if (item === undefined) throw new Error(`item ${id} does not exist`);
  return item;
}

/** Lowest and highest whole-number choice. "Prefer not to say" and "I do not know" may stand beside them and have no score. */
function numericRange(
  context: ScoringContext,
  id: ItemId,
  kind: Item['kind'] = 'single',
): { min: number; max: number } {
  const item = itemOf(context, id);
  if (item.kind === 'number' && kind === 'single') return { min: item.min!, max: item.max! };
  if (item.kind !== kind)
    throw new Error(`${id} must be ${kind === 'single' ? 'one choice or a number' : 'a checkbox'}`);
  const values = item.choices.map((choice) => choice.value).filter((value) => !withoutScore.includes(value));
  if (!values.every((value) => typeof value === 'number')) throw new Error(`${id} has choices that are not numbers`);
  return { min: Math.min(...values), max: Math.max(...values) };
}

function refuseTwice(ids: readonly string[]): void {
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw new Error(`${twice} is named twice`);
}
