import { defineConfig } from '@playwright/test';

/** Every kind of page in a browser, under the strict policy: `pnpm --filter @toasoan/web test:pages` after `build:bundle`. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.pages.ts',
  workers: 1,
  // The JSON goes where PLAYWRIGHT_JSON_OUTPUT_NAME says, for `npm test`.
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ? [['list'], ['json']] : 'list',
  outputDir: '../node_modules/.cache/test-pages',
  use: {
    browserName: 'chromium',
    launchOptions: {
      args: ['--no-sandbox'],
      ...(process.env['CHROMIUM_PATH'] ? { executablePath: process.env['CHROMIUM_PATH'] } : {}),
    },
  },
});
