import type { Worker } from 'node:worker_threads';
import { WerkpeilError } from '../domain/errors.ts';
import type { BuildOrder, ReleaseBuilder } from '../usecases/context.ts';
import type { BuildStep, ReleaseOutcome } from '../usecases/release-outcome.types.ts';
import type { Failure, Ordered, Reported } from './release-thread.types.ts';

/** A thread without work goes home, and gives its memory back. */
const idleMs = 60_000;

interface Waiting {
  readonly settle: PromiseWithResolvers<ReleaseOutcome>;
  readonly onStep: (step: BuildStep) => void;
}

/**
 * Builds releases in a thread with connections of its own: counting, protecting, saving and watching for signals. It saves in
 * one transaction, so that a thread that ends in the middle publishes nothing; the build is rejected then, and the next one
 * gets a new thread.
 *
 * @param open starts the thread, whose file is `src/release-thread-main.ts`.
 */
export function openReleaseThread(open: () => Worker): ReleaseBuilder & { close(): Promise<void> } {
  let thread: Worker | null = null;
  let isClosed = false;
  let count = 0;
  const waiting = new Map<number, Waiting>();
  const goHome = idleTimer(() => end(new Error('a thread without work was ended')));

  function start(): Worker {
    const started = open();
    started.on('message', hear);
    started.once('error', (error) => end(error, started));
    started.once('exit', () => end(new Error('the thread that built the release ended'), started));
    return started;
  }

  function hear(report: Reported): void {
    const asked = waiting.get(report.number);
    if (asked === undefined) return;
    if ('step' in report) {
      asked.onStep(report.step);
      return;
    }
    waiting.delete(report.number);
    if (waiting.size === 0) goHome.start();
    if ('outcome' in report) asked.settle.resolve(report.outcome);
    else asked.settle.reject(errorFrom(report.failure));
  }

  function end(reason: unknown, which = thread): Promise<unknown> {
    if (which === null || which !== thread) return Promise.resolve();
    thread = null;
    goHome.stop();
    const asked = [...waiting.values()];
    waiting.clear();
    for (const { settle } of asked) settle.reject(reason);
    return which.terminate();
  }

  return {
    build(order: BuildOrder, onStep) {
      if (isClosed) return Promise.reject(new Error('the service is stopping'));
      goHome.stop();
      thread ??= start();
      const number = ++count;
      const settle = Promise.withResolvers<ReleaseOutcome>();
      waiting.set(number, { settle, onStep });
      thread.postMessage({ number, order } satisfies Ordered);
      return settle.promise;
    },
    async close() {
      isClosed = true;
      await end(new Error('the service was stopped while a release was being built'));
    },
  };
}

function idleTimer(act: () => void): { start(): void; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => clearTimeout(timer);
  return {
    stop,
    start() {
      stop();
      timer = setTimeout(act, idleMs).unref();
    },
  };
}

function errorFrom({ message, stack, ours }: Failure): Error {
  if (ours) return new WerkpeilError(ours.code, ours.details, ours.problems);
  const error = new Error(message);
  if (stack !== undefined) error.stack = stack;
  return error;
}
