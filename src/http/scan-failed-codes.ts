/**
 * Refuses who guesses invitation codes: per client address a bucket of failures, kept in memory only, never logged and gone
 * at a restart. Only codes that were never handed out count, and only they are ever refused: a valid code always passes, so a
 * colleague behind the address of an attacker is served. A typing mistake is caught by the check symbol before anything is
 * looked up, so it does not count. That guessing stays hopeless without a lock-out: README, "Guessing a code".
 */
export interface FailedCodes {
  /** Counts one guess that failed. Null while it may be answered plainly, otherwise the seconds (>= 1) to wait. */
  fail(address: string): number | null;
}

/** More than an office of slow typists makes: 60 failures at once, then 10 a minute. */
const burst = 60;
const refillPerMs = 10 / 60_000;
/** Above this many addresses the ones that are full again are dropped: memory stays small under an attack. */
const mostAddresses = 10_000;
/** One line a minute tells an operator as much as one per address, and does not fill the disk. */
const warnEveryMs = 60_000;

interface Bucket {
  readonly left: number;
  readonly at: number;
  readonly isOver: boolean;
}

/**
 * One limiter per process. `now` in milliseconds is handed in. `warn` is called when an address goes over the limit, at
 * most once a minute, with how many did so since the last time; never with an address.
 */
export function createFailedCodes(now: () => number, warn: (addresses: number) => void): FailedCodes {
  const buckets = new Map<string, Bucket>();
  let unsaid = 0;
  let saidAt = Number.NEGATIVE_INFINITY;
  const leftOf = (address: string): number => {
    const bucket = buckets.get(address);
    return bucket ? Math.min(burst, bucket.left + (now() - bucket.at) * refillPerMs) : burst;
  };
  const tell = (): void => {
    unsaid += 1;
    if (now() - saidAt < warnEveryMs) return;
    saidAt = now();
    warn(unsaid);
    unsaid = 0;
  };
  return {
    fail(address) {
      if (buckets.size >= mostAddresses && !buckets.has(address)) forgetFull(buckets, leftOf);
      const left = leftOf(address);
      const isOver = left < 1;
      if (isOver && !buckets.get(address)?.isOver) tell();
      buckets.set(address, { left: isOver ? left : left - 1, at: now(), isOver });
      return isOver ? Math.max(1, Math.ceil((1 - left) / refillPerMs / 1000)) : null;
    },
  };
}

function forgetFull(buckets: Map<string, unknown>, leftOf: (address: string) => number): void {
  for (const address of buckets.keys()) if (leftOf(address) >= burst) buckets.delete(address);
  // Nothing was full: the oldest goes, an attacker with that many addresses is not stopped by a counter per address.
  const oldest = buckets.keys().next().value;
  if (buckets.size >= mostAddresses && oldest !== undefined) buckets.delete(oldest);
}
