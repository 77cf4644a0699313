import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { runCommand } from '../run-command.mjs';
import { inRoot, root } from '../stack/places.mjs';
import { findBrowser } from './browser.mjs';

/**
 * @typedef {{passed: number, failed: number, skipped: number, failures: string[]}} Count what failed, by name
 * @typedef {{name: string, needsApps: boolean, run: () => Promise<Count>}} Suite needsApps: the CMS's screens and server, built
 */

const results = (/** @type {string} */ name) => inRoot('tests/results', `${name}.json`);
/**
 * Of the public pages' tests, a selection that takes about two minutes: the narrow pages in the dark, five wide ones in the
 * light, no script, what pages say, by ear and by keyboard, the weight of three, and how the site reaches beyond its pages.
 * All of them: `pnpm --filter @toasoan/web test:pages`.
 */
const SHORT_PAGES =
  'at 360 px, dark|(home|feature|unit|decision|found) .*at 1280 px, light|script|words:|(home|feature|units) weighs|(search|own-colours)\\.pages|reach-|by ear|portal: (write|pictures|returned) ';
/** @param {string} why @returns {Count} */
const failedWhole = (why) => ({ passed: 0, failed: 1, skipped: 0, failures: [why] });

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
  if (!existsSync(results(name))) return failedWhole(`${name}: wrote no report`);
  const counted = count(JSON.parse(readFileSync(results(name), 'utf8')));
  // A file that could not even be loaded, or an error outside any test, fails without a failed test.
  return code !== 0 && counted.failed === 0
    ? { ...counted, failed: 1, failures: [...counted.failures, `${name}: ended with ${code} outside any test`] }
    : counted;
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
      failures: report.testResults.flatMap((/** @type {any} */ file) =>
        file.status === 'failed' && file.assertionResults.length === 0
          ? [`${relative(root, file.name)}: could not be loaded`]
          : file.assertionResults
              .filter((/** @type {any} */ test) => test.status === 'failed')
              .map((/** @type {any} */ test) => `${relative(root, file.name)} › ${test.fullName}`),
      ),
    }),
  );

async function check() {
  const { code, stdout } = await runCommand(process.execPath, [inRoot('scripts/check.mjs')], { cwd: root, echo: true });
  const [, passed, failed] = /(\d+) passed, (\d+) failed\s*$/.exec(stdout) ?? [];
  if (passed === undefined || failed === undefined) return failedWhole('check: printed no count');
  return {
    passed: Number(passed),
    failed: code !== 0 ? Math.max(1, Number(failed)) : Number(failed),
    skipped: 0,
    failures: code === 0 ? [] : ['check: what it named above'],
  };
}

async function endToEnd() {
  const browser = await findBrowser();
  if (browser === undefined) {
    console.error('No Chromium could be found or installed: install one and name it with CHROME_PATH.');
    return failedWhole('e2e: no Chromium');
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
    failures: [...pages.failures, ...product.failures],
  };
}

/** @param {string} name @param {string[]} args @param {Record<string, string>} env */
const playwright = (name, args, env) =>
  reported(name, inRoot('node_modules/.bin/playwright'), ['test', ...args], env, ({ stats, suites }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
    failures: suites.flatMap(failedSpecs),
  }));

/** @param {any} suite a suite of Playwright's report @returns {string[]} */
const failedSpecs = (suite) => [
  ...suite.specs
    .filter((/** @type {any} */ spec) => !spec.ok)
    .map((/** @type {any} */ spec) => `${spec.file}:${spec.line} › ${spec.title}`),
  ...(suite.suites ?? []).flatMap(failedSpecs),
];

/** @type {Suite[]} */
export const SUITES = [
  { name: 'check', needsApps: false, run: check },
  { name: 'unit', needsApps: false, run: () => vitest('unit', []) },
  { name: 'integration', needsApps: true, run: () => vitest('integration', ['--config', 'tests/whole-run.config.ts']) },
  { name: 'e2e', needsApps: true, run: endToEnd },
];
