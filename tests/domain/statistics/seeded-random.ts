/** Mulberry32: small, fast and the same on every machine, so that a simulated rate never changes. For tests only. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Number of successes in `n` draws with chance `share`. */
export function drawCount(random: () => number, n: number, share: number): number {
  let count = 0;
  for (let draw = 0; draw < n; draw += 1) if (random() < share) count += 1;
  return count;
}
