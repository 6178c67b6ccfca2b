import type { ScaleId } from '../instruments/instrument.types.ts';

interface ScoreBase {
  readonly scaleId: ScaleId;
  /** Number of the scale's items that were answered, and that are needed. */
  readonly answered: number;
  readonly required: number;
}

/** Result of one scale. Never NaN, never a silent zero. */
export type ScaleScore =
  | (ScoreBase & {
      readonly status: 'scored';
      /** Whole count or sum (the WAI total may end in .5); tiers are decided on this. */
      readonly raw: number;
      /** `raw` on 0..100 for scales that are shown so, otherwise equal to `raw`. Unrounded. */
      readonly value: number;
      /** Id of the tier, or null for a scale without tiers. */
      readonly tier: string | null;
      readonly severity: 0 | 1 | 2 | null;
      /** Named rules that decided something, for example `wai-unrounded`; stand in every export. */
      readonly rules: readonly string[];
    })
  | (ScoreBase & {
      readonly status: 'not-scorable';
      /** For example `missing-items`, `missing-job-demands`. */
      readonly reason: string;
    });

/** All scales of one respondent, in the order of the instrument. */
export type ScoreSheet = readonly ScaleScore[];
