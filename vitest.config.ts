import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/database-host.ts'],
    // A forgotten `.only` would make the rest pass unseen.
    allowOnly: false,
    passWithNoTests: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Each file has its own database; the statistics and browser files keep a core busy for seconds.
    maxWorkers: 2,
  },
});
