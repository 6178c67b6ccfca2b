/**
 * Why a figure is said beside an earlier wave as it is. `unchanged`: no change since then beyond the people who came and went.
 * `from-below`: what the units below it say together.
 */
export type Turnover = 'unchanged' | 'from-below';

/** Written on the release: what was laid beside which waves, and why. */
export interface ComparedAs {
  readonly waves: readonly string[];
  readonly mode: 'strict' | 'separate';
  /** `separate` always has `not-nameable`: nowhere did nearly everybody answer both times. */
  readonly because: 'chosen' | 'nameable' | 'sensitive' | 'not-nameable';
  /** With `nameable`: the smallest units in which nearly everybody answered both times. */
  readonly units: readonly string[];
}
