import { parentPort } from 'node:worker_threads';

// A thread that builds nothing: tells one step, and then does what the id of the wave says.
parentPort?.on('message', ({ number, order }) => {
  parentPort?.postMessage({ number, step: { step: 'parts', round: 0, done: 3, of: 7 } });
  if (order.waveId === 'dies') process.exit(1);
  if (order.waveId === 'fails') {
    const ours = { code: 'wave-not-closed', details: { wave: 'x' }, problems: [] };
    parentPort?.postMessage({ number, failure: { message: '', ours } });
  }
  if (order.waveId === 'builds')
    parentPort?.postMessage({ number, outcome: { status: 'published', releaseId: 'r', audit: null } });
});
