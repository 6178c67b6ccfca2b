/** A small generator of numbers that are the same in every run (mulberry32): the demo tells the same story every time. */
export interface Chance {
  /** 0 <= result < 1. */
  next(): number;
  /** Whole number, 0 <= result < limit. */
  below(limit: number): number;
  /** Standard normal (Box-Muller). */
  normal(): number;
  pick<Value>(values: readonly Value[]): Value;
  shuffled<Value>(values: readonly Value[]): Value[];
}

export function seededChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    pick: <Value>(values: readonly Value[]) => values[below(values.length)] as Value,
    shuffled: <Value>(values: readonly Value[]) => {
      const pool = [...values];
      for (let last = pool.length - 1; last > 0; last -= 1) {
        const other = below(last + 1);
        [pool[last], pool[other]] = [pool[other] as Value, pool[last] as Value];
      }
      return pool;
    },
  };
}
