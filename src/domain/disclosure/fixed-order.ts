/**
 * Numbers in (0, 1) from a fixed start (xorshift32): where a search looks first matters to its speed only, and the same table has to
 * give the same release.
 */
export function fixedOrder(): () => number {
  let state = 0x2545f491;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return ((state >>> 0) + 1) / 4294967297;
  };
}
