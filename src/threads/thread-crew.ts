import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Crew, Job } from '../domain/disclosure/parts/job.types.ts';

/** Threads that do the jobs of a large protection. Whatever goes wrong with one rejects its job, so that nothing is published. */
export interface ThreadCrew extends Crew {
  /** Ends all threads; jobs that are running or waiting are rejected. */
  close(): Promise<void>;
}

interface Options {
  /** Threads; one less than the machine has cores when left out, and at least 1. */
  readonly size?: number;
  /** Longest time for one job, in milliseconds. */
  readonly timeoutMs?: number;
  /** The file that a thread runs; another one in tests. */
  readonly file?: URL;
}

/** Jobs take seconds, the longest measured one minutes: one that takes longer than this hangs. */
const longestJobMs = 20 * 60_000;

interface Waiting {
  readonly job: Job;
  readonly settle: PromiseWithResolvers<unknown>;
}

/**
 * A crew of threads, each with its own solver. Threads start with the first jobs. One that ends, fails or takes too long is not
 * used again; the next job gets a new one.
 */
export function openThreadCrew(options: Options = {}): ThreadCrew {
  const size = Math.max(1, options.size ?? availableParallelism() - 1);
  const file = options.file ?? new URL('./crew-thread.ts', import.meta.url);
  const timeoutMs = options.timeoutMs ?? longestJobMs;
  const waiting: Waiting[] = [];
  const idle: Worker[] = [];
  const threads = new Map<Worker, Waiting | null>();
  let isClosed = false;

  function next(): void {
    while (waiting.length > 0) {
      const thread = idle.pop() ?? (threads.size < size ? start() : null);
      const work = thread && waiting.shift();
      if (!thread || !work) return;
      give(thread, work);
    }
  }

  function start(): Worker {
    const thread = new Worker(file);
    threads.set(thread, null);
    thread.once('error', (error) => drop(thread, error));
    thread.once('exit', () => drop(thread, new Error('a thread ended in the middle of its work')));
    return thread;
  }

  function give(thread: Worker, work: Waiting): void {
    threads.set(thread, work);
    thread.ref();
    const timer = setTimeout(() => drop(thread, new Error('a job took too long')), timeoutMs).unref();
    const onMessage = (message: { readonly answer?: unknown; readonly failure?: string }): void => {
      clearTimeout(timer);
      threads.set(thread, null);
      // A thread without work does not keep the process.
      thread.unref();
      idle.push(thread);
      if (message.failure === undefined) work.settle.resolve(message.answer);
      else work.settle.reject(new Error(message.failure));
      next();
    };
    thread.once('message', onMessage);
    work.settle.promise.catch(() => clearTimeout(timer));
    thread.postMessage(work.job);
  }

  /** Takes a thread out; what it was doing failed. */
  function drop(thread: Worker, reason: unknown): void {
    if (!threads.has(thread)) return;
    const work = threads.get(thread);
    threads.delete(thread);
    if (idle.includes(thread)) idle.splice(idle.indexOf(thread), 1);
    thread.removeAllListeners('message');
    void thread.terminate();
    work?.settle.reject(reason);
    if (!isClosed) next();
  }

  return {
    size,
    run(job) {
      if (isClosed) return Promise.reject(new Error('the crew has gone home'));
      const settle = Promise.withResolvers<unknown>();
      waiting.push({ job, settle });
      next();
      return settle.promise;
    },
    async close() {
      isClosed = true;
      const stopped = new Error('stopped');
      for (const { settle } of waiting.splice(0)) settle.reject(stopped);
      const all = [...threads.keys()];
      for (const thread of all) drop(thread, stopped);
      await Promise.all(all.map((thread) => thread.terminate()));
    },
  };
}
