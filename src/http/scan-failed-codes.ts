/**
 * Slows down the guessing of invitation codes: per client address a bucket of failures, kept in memory only, never logged
 * and gone at a restart. Only codes that were never handed out count. A right code costs nothing, so fifty colleagues behind
 * one address pass; a typing mistake is caught by the check symbol before anything is looked up, so it costs nothing either.
 */
export interface FailedCodes {
  /** False when this address has used up its failures and must wait. */
  mayTry(address: string): boolean;
  /** Counts one failure. */
  fail(address: string): void;
}

/** 60 failures at once, then 10 a minute: at that pace 27^11 codes take longer than the sun lasts. */
const burst = 60;
const refillPerMs = 10 / 60_000;
/** Above this many addresses the ones that are full again are dropped: memory stays small under an attack. */
const mostAddresses = 10_000;

/** One limiter per process. `now` in milliseconds is handed in. */
export function createFailedCodes(now: () => number): FailedCodes {
  const buckets = new Map<string, { left: number; at: number }>();
  const leftOf = (address: string): number => {
    const bucket = buckets.get(address);
    return bucket ? Math.min(burst, bucket.left + (now() - bucket.at) * refillPerMs) : burst;
  };
  return {
    mayTry: (address) => leftOf(address) >= 1,
    fail(address) {
      if (buckets.size >= mostAddresses && !buckets.has(address)) forgetFull(buckets, leftOf);
      buckets.set(address, { left: leftOf(address) - 1, at: now() });
    },
  };
}

function forgetFull(buckets: Map<string, unknown>, leftOf: (address: string) => number): void {
  for (const address of buckets.keys()) if (leftOf(address) >= burst) buckets.delete(address);
  // Nothing was full: the oldest goes, an attacker with that many addresses is not stopped by a counter per address.
  const oldest = buckets.keys().next().value;
  if (buckets.size >= mostAddresses && oldest !== undefined) buckets.delete(oldest);
}
