import type { Draft } from '../publishable-of.ts';

/** Who was invited in a wave: person -> reporting group. The same person has the same key in every wave. */
export type Invited = ReadonlyMap<string, string>;

/** A wave of which a release was published before. */
export interface EarlierWave {
  readonly table: Draft;
  /** Null when it is not known who was invited (open link, or a wave of before this was kept). */
  readonly invited: Invited | null;
}

/** What a release is laid beside: every wave with the same instruments that was published before it. */
export interface ComparedWaves {
  /**
   * `strict`: a person's answers are one variable over the waves, for every question. `separate`: so for sensitive questions and for
   * units in which nearly everybody answered both times; each other wave is judged on its own.
   */
  readonly compare: 'strict' | 'separate';
  /** Of the wave that is released now. */
  readonly invited: Invited | null;
  /** In any order. */
  readonly earlier: readonly EarlierWave[];
}
