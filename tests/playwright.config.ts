import { defineConfig } from '@playwright/test';

const root = process.getuid?.() === 0;

/** The product in a real Chromium, started as a user starts it (docs/testing.md). */
export default defineConfig({
  testDir: 'e2e',
  // The walk over every screen of every role takes a quarter of an hour: asked for by name (docs/testing.md).
  testIgnore: process.env['TOASOAN_WALK'] === undefined ? ['no-english.spec.ts'] : [],
  globalSetup: './e2e/prepare-stack.ts',
  outputDir: 'results/e2e',
  // Each file has a stack of its own. Two at once are slower than one after the other: browsers fill both cores.
  workers: 1,
  fullyParallel: false,
  timeout: 120_000,
  retries: 0,
  // A busy machine loads the admin slowly after a reload; a clock fails no test.
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: 'results/e2e.json' }]],
  use: {
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1440, height: 900 },
    // Recording every step of every test takes as long as the test: asked for where one fails.
    trace: process.env['TOASOAN_TRACE'] === undefined ? 'off' : 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(process.env['CHROME_PATH'] === undefined ? {} : { executablePath: process.env['CHROME_PATH'] }),
      args: [
        ...(root ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
