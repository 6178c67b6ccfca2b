import { parentPort, workerData } from 'node:worker_threads';
import type { Config } from './config.ts';
import { WerkpeilError } from './domain/errors.ts';
import { createLog } from './log.ts';
import { joinContext } from './open-context.ts';
import type { ServiceAddress } from './storage/connect.ts';
import type { Failure, Ordered, Reported } from './threads/release-thread.types.ts';
import { buildRelease } from './usecases/build-release.ts';
import type { BuildStep } from './usecases/release-outcome.types.ts';

/** What the service hands to the thread. */
export interface Surroundings {
  readonly config: Config;
  readonly baseUrl: string;
  /** As which the service has logged in to its database. */
  readonly address: ServiceAddress;
}

/** A thread that builds releases for a running service, see `threads/release-thread.ts`. */
const port = parentPort;
if (port === null) throw new Error('release-thread-main runs as a thread only');
const { config, baseUrl, address } = workerData as Surroundings;
const log = createLog(config.logLevel);
const opened = joinContext(config, { baseUrl, log, address });
const report = (message: Reported): void => port.postMessage(message);

port.on('message', async ({ number, order }: Ordered) => {
  try {
    const { ctx } = await opened;
    const { actor, organisationId, waveId, again } = order;
    const onStep = latest((step) => report({ number, step }));
    report({ number, outcome: await buildRelease(ctx, actor, organisationId, waveId, { again, onStep }) });
  } catch (error) {
    report({ number, failure: failureOf(error) });
  }
});

/** One report in so many milliseconds is enough for whoever looks. */
const betweenReportsMs = 200;

function latest(tell: (value: BuildStep) => void): (value: BuildStep) => void {
  let [toldMs, step] = [0, ''];
  return (value) => {
    if (value.step === step && performance.now() - toldMs < betweenReportsMs) return;
    toldMs = performance.now();
    step = value.step;
    tell(value);
  };
}

function failureOf(error: unknown): Failure {
  if (error instanceof WerkpeilError) {
    const { code, details, problems, message, stack } = error;
    return { message, stack, ours: { code, details, problems } };
  }
  const known = error instanceof Error ? error : new Error('unknown error');
  return { message: known.message, stack: known.stack, ours: null };
}
