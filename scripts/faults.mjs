// `npm run faults [-- 1 4 …]`: every fault of docs/testing.md with its full count, and a table of what came of them.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { runCommand } from './run-command.mjs';
import { buildStale } from './stack/build.mjs';
import { ensureInstalled } from './stack/install.mjs';
import { inRoot, root } from './stack/places.mjs';

/** Which file of tests/faults proves what, and how often in a full run. @type {[number, string, Record<string, string>][]} */
const FAULTS = [
  [1, 'publisher-kill', { TOASOAN_PUBLISHER_KILLS: '200' }],
  [2, 'failing-disk', { TOASOAN_DISK_FAULTS: '600' }],
  [3, 'cms-kill', { TOASOAN_KILLS: '50', TOASOAN_RELAY_KILLS: '5' }],
  [4, 'byte-identity', { TOASOAN_EDITS: '500' }],
  [5, 'event-order', { TOASOAN_SHUFFLED_EDITS: '200' }],
  [6, 'forged-events', {}],
  [7, 'unwell-cms', { TOASOAN_SLOW_CMS: '1' }],
  [8, 'broken-article', { TOASOAN_BROKEN: '50' }],
  [9, 'two-publishers', { TOASOAN_TAKEOVERS: '10' }],
  [9, 'leader-kill', { TOASOAN_LEADER_KILLS: '10' }],
  [10, 'roll-back', { TOASOAN_ROLL_BACKS: '30' }],
  [11, 'reader-loop', { TOASOAN_SWITCHES: '100' }],
  [12, 'restored-database', { TOASOAN_RESTORED: '90' }],
  [22, 'scheduled-time', { TOASOAN_TIMED: '50' }],
];
const RESULTS = inRoot('tests/results/faults.json');

/**
 * @typedef {{fault: number, what: string, count: number, result: string}} Report
 * @typedef {{title: string, status: string, duration?: number, meta?: {fault?: Report}}} Assertion
 * @typedef {{name: string, status: string, assertionResults: Assertion[]}} File
 */

/** @param {number} fault @param {File | undefined} file @returns {{rows: string[][], failed: boolean}} */
function rowsOf(fault, file) {
  if (file === undefined || file.assertionResults.length === 0)
    return { rows: [[String(fault), 'could not be run', '', 'FAILED', '']], failed: true };
  const seconds = (/** @type {Assertion} */ { duration = 0 }) => (duration / 1000).toFixed(1);
  const reports = file.assertionResults.flatMap((test) =>
    test.status === 'passed' && test.meta?.fault
      ? [[String(fault), test.meta.fault.what, String(test.meta.fault.count), test.meta.fault.result, seconds(test)]]
      : [],
  );
  // What was left out has proved nothing.
  const broken = file.assertionResults
    .filter(({ status }) => status !== 'passed')
    .map((test) => [
      ...[String(fault), test.title, ''],
      test.status === 'failed' ? 'FAILED' : `FAILED: ${test.status}`,
      seconds(test),
    ]);
  const rows = [...reports, ...broken];
  if (rows.length === 0)
    return { rows: [[String(fault), basename(file.name), '', 'FAILED: no report', '']], failed: true };
  return { rows, failed: broken.length > 0 };
}

async function main() {
  const named = process.argv.slice(2).map(Number);
  const chosen = FAULTS.filter(([fault]) => named.length === 0 || named.includes(fault));
  if (chosen.length === 0) throw new Error(`which faults? ${FAULTS.map(([fault]) => fault).join(', ')}`);
  await ensureInstalled();
  await buildStale(['packages', 'web', 'server']);
  mkdirSync(inRoot('tests/results'), { recursive: true });
  rmSync(RESULTS, { force: true });
  const begun = performance.now();
  const files = chosen.map(([, file]) => `faults/${file}`);
  const { code } = await runCommand(
    inRoot('node_modules/.bin/vitest'),
    [
      ...['run', '--config', 'tests/vitest.config.ts', ...files],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS}`],
    ],
    { cwd: root, echo: true, env: { ...process.env, ...Object.assign({}, ...chosen.map(([, , counts]) => counts)) } },
  );
  /** @type {File[]} */
  const results = existsSync(RESULTS) ? JSON.parse(readFileSync(RESULTS, 'utf8')).testResults : [];
  const all = chosen.map(([fault, file]) =>
    rowsOf(
      fault,
      results.find(({ name }) => basename(name) === `${file}.test.ts`),
    ),
  );
  console.log(
    [
      '',
      'fault | what | count | result | seconds',
      ...all.flatMap(({ rows }) => rows.map((row) => row.join(' | '))),
    ].join('\n'),
  );
  const failed = all.filter((one) => one.failed).length;
  const minutes = ((performance.now() - begun) / 60_000).toFixed(1);
  console.log(`\n${chosen.length - failed} files borne, ${failed} not, in ${minutes} minutes`);
  process.exitCode = failed === 0 && code === 0 ? 0 : 1;
}

main().catch((/** @type {unknown} */ error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
