import { WerkpeilError } from '../domain/errors.ts';

/**
 * How many answers one address may hand in over open links: per address a bucket, kept in memory only, never logged and
 * gone at a restart. With a proof of work there is room for a hall full of people behind one company address; without one
 * (a browser without JavaScript, a script) for a small office. A response that was stored before is not counted again, and
 * one that is not stored gives its place back, so that sending again after a lost reply is never refused for it.
 */
export interface OpenQuota {
  /** Takes a place. Null: go on. Otherwise the seconds (>= 1) until there is one. */
  take(address: string, responseId: string, hasProof: boolean): number | null;
  /** What became of the response that took a place. */
  settle(address: string, responseId: string, hasProof: boolean, outcome: 'stored' | 'not-stored'): void;
}

interface Size {
  readonly burst: number;
  readonly refillPerMs: number;
}

const hourMs = 3_600_000;
export const quotaSizes: Readonly<Record<'proven' | 'plain', Size>> = {
  proven: { burst: 200, refillPerMs: 200 / hourMs },
  plain: { burst: 20, refillPerMs: 20 / hourMs },
};

/** Above this the oldest are forgotten: memory stays small under an attack. */
const mostRemembered = 10_000;

/** One per process. `now` in milliseconds is handed in. */
export function createOpenQuota(now: () => number): OpenQuota {
  const buckets = new Map<string, { left: number; at: number }>();
  // Response ids without their addresses: what was stored is free to be sent again.
  const stored = new Set<string>();
  const sizeOf = (hasProof: boolean): Size => quotaSizes[hasProof ? 'proven' : 'plain'];
  const keyOf = (address: string, hasProof: boolean): string => `${hasProof ? 'proven' : 'plain'} ${address}`;
  const leftOf = (address: string, hasProof: boolean): number => {
    const { burst, refillPerMs } = sizeOf(hasProof);
    const bucket = buckets.get(keyOf(address, hasProof));
    return bucket ? Math.min(burst, bucket.left + (now() - bucket.at) * refillPerMs) : burst;
  };
  const put = (address: string, hasProof: boolean, left: number): void => {
    const key = keyOf(address, hasProof);
    buckets.delete(key);
    buckets.set(key, { left, at: now() });
    forgetOldest(buckets);
  };
  return {
    take(address, responseId, hasProof) {
      if (stored.has(responseId)) return null;
      const left = leftOf(address, hasProof);
      if (left < 1) return Math.max(1, Math.ceil((1 - left) / sizeOf(hasProof).refillPerMs / 1000));
      put(address, hasProof, left - 1);
      return null;
    },
    settle(address, responseId, hasProof, outcome) {
      if (stored.has(responseId)) return;
      if (outcome === 'stored') {
        stored.add(responseId);
        forgetOldest(stored);
      } else put(address, hasProof, leftOf(address, hasProof) + 1);
    },
  };
}

/** Hands in one response over an open link, when there is a place for it. Throws `quota-reached`, and what `store` throws. */
export async function withOpenQuota<Outcome extends { readonly status: 'stored' | 'repeated' }>(
  quota: OpenQuota,
  {
    address,
    responseId,
    hasProof,
  }: { readonly address: string; readonly responseId: string; readonly hasProof: boolean },
  store: () => Promise<Outcome>,
): Promise<Outcome> {
  const seconds = quota.take(address, responseId, hasProof);
  if (seconds !== null) throw new WerkpeilError('quota-reached', { seconds, minutes: Math.ceil(seconds / 60) });
  let outcome: Outcome | null = null;
  try {
    outcome = await store();
    return outcome;
  } finally {
    quota.settle(address, responseId, hasProof, outcome?.status === 'stored' ? 'stored' : 'not-stored');
  }
}

function forgetOldest(kept: { readonly size: number; keys(): Iterator<string>; delete(key: string): boolean }): void {
  const oldest = kept.keys().next();
  if (kept.size > mostRemembered && !oldest.done) kept.delete(oldest.value);
}
