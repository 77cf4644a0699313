import { defineConfig } from 'vitest/config';

/** Unit tests: beside pure code, no process, no database. What crosses rooms is in tests/ (docs/testing.md). */
export default defineConfig({
  test: {
    include: [
      'packages/*/src/**/*.test.ts',
      'apps/*/src/**/*.test.{ts,tsx}',
      'scripts/**/*.test.mjs',
      'tests/harness/*.test.ts',
    ],
    pool: 'threads',
    // Pure code keeps nothing between files: shared modules make the run three times as quick.
    isolate: false,
    testTimeout: 20_000,
  },
});
