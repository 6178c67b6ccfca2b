/**
 * How far a wave is, told so that nobody who looks again and again can watch a single person arrive, or withdraw: the number
 * is rounded down to tens, nothing is told while that is below k, and the share is that of the rounded number, as a quarter.
 */
export interface Progress {
  /** At least so many: a multiple of ten, k or more. */
  readonly responded: number | null;
  /** `< 25 %`, `25–50 %`, `50–75 %`, `≥ 75 %`; null below k, when nobody was invited (open link), and beyond all who were. */
  readonly share: string | null;
}

const bandWidth = 10;

/**
 * While a wave is open so many answers are kept back. What has come in is counted with what was withdrawn since, so that the
 * number never falls; but the report that follows counts what is left. With this margin it stands below what was told before
 * only when more than five people withdrew, and then it tells of a crowd.
 */
const keptBack = 5;

/** The number of answers from which progress is told while a wave is open: k, rounded up to tens, and the margin. */
export const shownFrom = (k: number): number => Math.ceil(k / bandWidth) * bandWidth + keptBack;

/** Progress of an open wave. `received`: answers that came in, those that were withdrawn since included. */
export const progressSoFar = (received: number, invited: number, k: number): Progress =>
  progress(Math.max(0, received - keptBack), invited, k);

/** A share of exactly one quarter belongs to the band that starts there. */
export function progress(answers: number, invited: number, k: number): Progress {
  const responded = Math.floor(answers / bandWidth) * bandWidth;
  if (responded < k) return { responded: null, share: null };
  // More answers than people: on paper as well as with a code, for example. That is no share.
  if (invited === 0 || responded > invited) return { responded, share: null };
  const share = responded / invited;
  const band = share < 0.25 ? '< 25 %' : share < 0.5 ? '25–50 %' : share < 0.75 ? '50–75 %' : '≥ 75 %';
  return { responded, share: band };
}

/**
 * How many sheets over an open link are the same as another one: at least so many, in tens, from k on; null below. Not even
 * that there are some is said below k: who sends in a guessed sheet would learn whether somebody's is the same.
 */
export function identicalBand(identical: number, k: number): number | null {
  const atLeast = Math.floor(identical / bandWidth) * bandWidth;
  return atLeast < k ? null : atLeast;
}

/**
 * How many of the answers came on paper, in the same bands: at least so many, in tens; 0 when there are some, but too few to
 * say how many; null when there are none.
 */
export function paperBand(onPaper: number, k: number): number | null {
  if (onPaper === 0) return null;
  const atLeast = Math.floor(onPaper / bandWidth) * bandWidth;
  return atLeast < k ? 0 : atLeast;
}
