/** Hands the event loop back when work has run for a while, so that building a release never holds up a reader. */
export type Pause = () => Promise<void>;

/** Longest stretch of work in one go. A single solve lies on top of it; together they stay under 50 ms. */
const stretchMs = 12;

export function makePause(now: () => number): Pause {
  let since = now();
  return async () => {
    if (now() - since < stretchMs) return;
    // Not a timer: the shortest one waits a millisecond, and a build takes hundreds of turns.
    await new Promise((resolve) => setImmediate(resolve));
    since = now();
  };
}
