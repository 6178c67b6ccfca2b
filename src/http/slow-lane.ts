/** Runs tasks one after the other, each after a pause; for whoever asks too often. Nobody is locked out, everybody waits. */
export interface SlowLane {
  /** The result of the task, when it is its turn; null when too many wait already. */
  run<Result>(task: () => Promise<Result>): Promise<Result> | null;
}

/** `pauseMs` before each task; at most `most` wait at a time, so the longest wait is the product. */
export function createSlowLane({ pauseMs, most }: { readonly pauseMs: number; readonly most: number }): SlowLane {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return {
    run(task) {
      if (waiting >= most) return null;
      waiting += 1;
      const turn = last.then(async () => {
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
        waiting -= 1;
        return task();
      });
      last = turn.catch(() => {});
      return turn;
    },
  };
}
