/**
 * Refuses what is not a count out of a group: `n` a whole number >= 1, `count` a whole number, 0 <= count <= n. All counting
 * statistics of the room share it, so that wrong input gets one wording and never becomes a silent NaN.
 */
export function requireCount(functionName: string, count: number, n: number): void {
  if (!Number.isSafeInteger(n) || n < 1) {
    throw new RangeError(`${functionName} requires a whole number n >= 1, got ${n}`);
  }
  if (!Number.isSafeInteger(count) || count < 0 || count > n) {
    throw new RangeError(`${functionName} requires a whole number 0 <= count <= n, got ${count} of ${n}`);
  }
}

/** Refuses a share that is not a number with 0 <= share <= 1. */
export function requireShare(functionName: string, share: number): void {
  if (!(share >= 0 && share <= 1)) {
    throw new RangeError(`${functionName} requires a share 0 <= share <= 1, got ${share}`);
  }
}
