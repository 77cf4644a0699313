import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { runCommand } from '../run-command.mjs';
import { inRoot, root } from '../stack/places.mjs';
import { findBrowser } from './browser.mjs';

/**
 * @typedef {{passed: number, failed: number, skipped: number}} Count
 * @typedef {{name: string, run: () => Promise<Count>}} Suite
 */

const results = (/** @type {string} */ name) => inRoot('tests/results', `${name}.json`);
/**
 * Of the public pages' tests, a selection that takes less than a minute: the narrow pages in the dark, five wide ones in the
 * light, no script, what pages say, the weight of three, and how the site reaches beyond its pages. All of them:
 * `pnpm --filter @toasoan/web test:pages`.
 */
const SHORT_PAGES =
  'at 360 px, dark|(home|feature|unit|decision|found) .*at 1280 px, light|script|words:|(home|feature|units) weighs|(search|own-colours)\\.pages|reach-';
const FAILED = { passed: 0, failed: 1, skipped: 0 };

/**
 * @param {string} name
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @param {(report: any) => Count} count
 */
async function reported(name, command, args, env, count) {
  mkdirSync(inRoot('tests/results'), { recursive: true });
  rmSync(results(name), { force: true });
  const { code } = await runCommand(command, args, { cwd: root, echo: true, env: { ...process.env, ...env } });
  if (!existsSync(results(name))) return FAILED;
  const counted = count(JSON.parse(readFileSync(results(name), 'utf8')));
  // A file that could not even be loaded fails without a failed test.
  return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

/** @param {string} name @param {string[]} args @param {Record<string, string>} [env] */
const vitest = (name, args, env = {}) =>
  reported(
    name,
    inRoot('node_modules/.bin/vitest'),
    ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${results(name)}`],
    env,
    (report) => ({
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + report.numTodoTests,
    }),
  );

async function check() {
  const { code, stdout } = await runCommand(process.execPath, [inRoot('scripts/check.mjs')], { cwd: root, echo: true });
  const [, passed, failed] = /(\d+) passed, (\d+) failed\s*$/.exec(stdout) ?? [];
  if (passed === undefined || failed === undefined) return FAILED;
  return { passed: Number(passed), failed: code !== 0 ? Math.max(1, Number(failed)) : Number(failed), skipped: 0 };
}

async function endToEnd() {
  const browser = await findBrowser();
  if (browser === undefined) {
    console.error('No Chromium could be found or installed: install one and name it with CHROME_PATH.');
    return FAILED;
  }
  console.log(`Chromium: ${browser}`);
  const pages = await playwright('pages', ['--config', 'apps/web/test/playwright.config.ts', '--grep', SHORT_PAGES], {
    CHROMIUM_PATH: browser,
    PLAYWRIGHT_JSON_OUTPUT_NAME: results('pages'),
  });
  const product = await playwright('e2e', ['--config', 'tests/playwright.config.ts'], { CHROME_PATH: browser });
  return {
    passed: pages.passed + product.passed,
    failed: pages.failed + product.failed,
    skipped: pages.skipped + product.skipped,
  };
}

/** @param {string} name @param {string[]} args @param {Record<string, string>} env */
const playwright = (name, args, env) =>
  reported(name, inRoot('node_modules/.bin/playwright'), ['test', ...args], env, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }));

/** @type {Suite[]} */
export const SUITES = [
  { name: 'check', run: check },
  { name: 'unit', run: () => vitest('unit', []) },
  { name: 'integration', run: () => vitest('integration', ['--config', 'tests/vitest.config.ts']) },
  { name: 'e2e', run: endToEnd },
];
