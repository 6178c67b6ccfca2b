/**
 * How far a wave is, told so that nobody can watch a single person arrive: nothing below k answers, the exact number from k
 * on, and the share only as a quarter.
 */
export interface Progress {
  readonly responded: number | null;
  /** `< 25 %`, `25–50 %`, `50–75 %`, `≥ 75 %`; null below k, and when nobody was invited (open link). */
  readonly share: string | null;
}

/** `responded` >= k is shown; a share of exactly one quarter belongs to the band that starts there. */
export function progress(responded: number, invited: number, k: number): Progress {
  if (responded < k) return { responded: null, share: null };
  if (invited === 0) return { responded, share: null };
  const share = responded / invited;
  const band = share < 0.25 ? '< 25 %' : share < 0.5 ? '25–50 %' : share < 0.75 ? '50–75 %' : '≥ 75 %';
  return { responded, share: band };
}
