/** Ids inside one instrument, as its author wrote them. */
export type ItemId = string;
export type ScaleId = string;

/** Name of a rule that decided something. It stands in the score, in every export, and has words in every language. */
export type RuleId = string;

/**
 * What happens when answers are missing. `complete`: every item is needed. `at-least`: `answered` items are enough, and the
 * sum is then scaled up to the full number of items (mean of the answered ones, times the number of items). `optional`: only
 * when whoever asks for the score names the rule.
 */
export type MissingRule =
  | { readonly rule: 'complete' }
  | { readonly rule: 'at-least'; readonly answered: number; readonly name: RuleId; readonly optional: boolean };

interface ItemSum {
  readonly items: readonly ItemId[];
  /** Reverse-scored items with the constant that turns them: score = flip - answer, flip = lowest + highest choice. */
  readonly flip: Readonly<Record<ItemId, number>>;
  readonly missing: MissingRule;
}

/** A class of a score: `from <= score <= to` (both included) gives `score`. */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

/**
 * The operators of the declarative scoring block, after checking. Nothing here knows a single instrument: an instrument that
 * needs something else needs a new operator, with its check (`check-scoring.ts`), its evaluation (`scoring/operators.ts`) and
 * its tests.
 */
export type ScoringBlock =
  /** The answer itself, a whole number. */
  | { readonly op: 'answer'; readonly item: ItemId }
  /** Sum of whole-number answers. */
  | ({ readonly op: 'sum' } & ItemSum)
  /** Shown as the mean of the answers; the raw score on which tiers are decided stays the whole sum. */
  | ({ readonly op: 'mean' } & ItemSum)
  /** Number of yes answers (1) among yes/no items; in a reversed item no (0) counts. */
  | ({ readonly op: 'count-of-yes' } & ItemSum)
  /** Sum of answers times a weight that another answer chooses (`by`), e.g. the main demands of the job. */
  | {
      readonly op: 'weighted';
      readonly items: readonly ItemId[];
      readonly by: ItemId;
      readonly weights: Readonly<Record<string, readonly number[]>>;
      readonly whenMissing: string;
      /** Optional rule: without `by`, take the sum that all cases agree on. */
      readonly lenient?: { readonly name: RuleId };
    }
  /** Number of ticks over lists; `none` does not count, `declined` makes it not scorable. A list that was skipped is missing. */
  | {
      readonly op: 'count-of-ticked';
      readonly items: readonly ItemId[];
      readonly none: readonly (string | number)[];
      readonly declined: readonly (string | number)[];
      /** A first question that spares the lists: this answer means zero ticks. Another one, and no tick in any list, contradict each other: not scorable. */
      readonly gate?: { readonly item: ItemId; readonly zero: string | number; readonly declined?: string | number };
    }
  /** The lowest ticked whole number of a list. */
  | {
      readonly op: 'lowest-of-ticked';
      readonly item: ItemId;
      /** Optional rule: without a tick, `score` when scale `scale` (which stands before this one) has raw score `raw`. */
      readonly lenient?: {
        readonly name: RuleId;
        readonly scale: ScaleId;
        readonly raw: number;
        readonly score: number;
      };
    }
  /** A table over another score. */
  | { readonly op: 'banded'; readonly of: ScoringBlock; readonly bands: readonly Band[] }
  /** Sum of the raw scores of scales that stand earlier in the instrument; one that is not scorable makes it not scorable. */
  | { readonly op: 'total'; readonly scales: readonly ScaleId[] };

/** What happens to a fraction of a point: kept, or half a point rounded up. */
export type RoundingMethod = 'none' | 'half-up';

export interface Rounding {
  readonly rule: RuleId;
  readonly method: RoundingMethod;
  /** Optional rule in its place. */
  readonly alternative?: { readonly rule: RuleId; readonly method: RoundingMethod };
}

/** How `value` is made from the raw score: 0..100, the raw score itself, or the mean of the answers. */
export type ScoreDisplay = '0-100' | 'raw' | 'mean';
