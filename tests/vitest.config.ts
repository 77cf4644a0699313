import { defineConfig } from 'vitest/config';
import { LongestFirst } from './longest-first.js';

/** What crosses rooms: real CMS, real publisher, real databases (docs/testing.md). */
export default defineConfig({
  root: import.meta.dirname,
  test: {
    include: ['integration/**/*.test.ts', 'faults/**/*.test.ts', 'abuse/**/*.test.ts'],
    globalSetup: ['global-setup.ts'],
    // Strapi's destroy() removes all of a process's listeners: a thread of its own keeps that from vitest.
    pool: 'threads',
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // Ten times what the slowest takes alone: on a machine that does much else a clock fails no test (ADR 0029).
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
