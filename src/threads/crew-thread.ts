import { parentPort } from 'node:worker_threads';
import type { Job } from '../domain/disclosure/parts/job.types.ts';
import { runJob } from '../domain/disclosure/parts/run-job.ts';
import { loadSolver } from '../domain/disclosure/solver.ts';

/** A thread that does disclosure jobs, one at a time, with a solver of its own. Knows no database and no key. */
const port = parentPort;
if (port === null) throw new Error('crew-thread runs as a thread only');

const solver = await loadSolver();
// Nobody else waits for this event loop.
const tools = { solver, pause: () => Promise.resolve() };

port.on('message', (job: Job) => {
  runJob(job, tools).then(
    (answer) => port.postMessage({ answer }),
    (error: unknown) => port.postMessage({ failure: error instanceof Error ? error.message : 'unknown error' }),
  );
});
