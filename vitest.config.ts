import { defineConfig } from 'vitest/config';
import LongestFirst from './tests/support/longest-first.ts';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/database-host.ts'],
    // A forgotten `.only` would make the rest pass unseen.
    allowOnly: false,
    passWithNoTests: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Files share modules, which are read once per worker and not 140 times; each file has its own database and context.
    isolate: false,
    // One more than the two cores of the smallest machine: files that wait for a browser or a service leave one idle.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
  },
});
