/** Counts seconds down to an end, and tells each. */
export interface Countdown {
  /** From so many seconds again; also after it stood still. */
  restart(seconds: number): void;
  stop(): void;
}

/**
 * `onSecond` gets what is left, first at once; `onEnd` comes after the last one, with the seconds that it comes too late. By the
 * clock and not by ticks: a tablet that slept must not wake up with somebody's answers.
 */
export function createCountdown(onSecond: (left: number) => void, onEnd: (lateSeconds: number) => void): Countdown {
  let timer: ReturnType<typeof setInterval> | undefined;
  let end = 0;
  const tick = () => {
    const left = Math.ceil((end - Date.now()) / 1000);
    if (left > 0) return onSecond(left);
    stop();
    onEnd(-left);
  };
  const stop = () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', tick);
  };
  return {
    stop,
    restart(seconds) {
      stop();
      end = Date.now() + seconds * 1000;
      timer = setInterval(tick, 1000);
      document.addEventListener('visibilitychange', tick);
      onSecond(seconds);
    },
  };
}
