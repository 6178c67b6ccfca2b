import { parentPort } from 'node:worker_threads';

// Takes every job and never answers.
parentPort?.on('message', () => {});
