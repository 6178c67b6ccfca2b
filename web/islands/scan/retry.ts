/** Waits between two attempts: 2, 4, 8, 16, then every 30 seconds, with a little chance so that phones do not come at once. */
export const waitMs = (attempt: number): number => Math.min(30_000, 2000 * 2 ** attempt) * (0.8 + 0.4 * Math.random());

/** Calls `again` after the wait, or at once when the connection or the reader comes back. Returns how to give up. */
export function tryLater(attempt: number, again: () => void): () => void {
  const stop = () => {
    clearTimeout(timer);
    window.removeEventListener('online', go);
    document.removeEventListener('visibilitychange', goWhenVisible);
  };
  const go = () => {
    stop();
    again();
  };
  const goWhenVisible = () => {
    if (document.visibilityState === 'visible') go();
  };
  const timer = setTimeout(go, waitMs(attempt));
  window.addEventListener('online', go);
  document.addEventListener('visibilitychange', goWhenVisible);
  return stop;
}
