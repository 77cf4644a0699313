// `npm run faults [-- 1 4 …]`: every fault of docs/testing.md with its full count, and a table of what came of them.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { runCommand } from './run-command.mjs';
import { buildStale } from './stack/build.mjs';
import { ensureInstalled } from './stack/install.mjs';
import { inRoot, root } from './stack/places.mjs';
import { faultRows } from './suites/fault-rows.mjs';

/** Which file of tests/faults proves what, and how often in a full run. @type {[number, string, Record<string, string>][]} */
const FAULTS = [
  [1, 'publisher-kill', { TOASOAN_PUBLISHER_KILLS: '200' }],
  [1, 'prune-kill', { TOASOAN_PRUNE_KILLS: '12' }],
  [2, 'failing-disk', { TOASOAN_DISK_FAULTS: '600' }],
  [3, 'cms-kill', { TOASOAN_KILLS: '50', TOASOAN_RELAY_KILLS: '5' }],
  [4, 'byte-identity', { TOASOAN_EDITS: '500' }],
  [5, 'event-order', { TOASOAN_SHUFFLED_EDITS: '200' }],
  [6, 'forged-events', {}],
  [7, 'unwell-cms', { TOASOAN_SLOW_CMS: '1' }],
  [8, 'broken-article', { TOASOAN_BROKEN: '50' }],
  [9, 'two-publishers', { TOASOAN_TAKEOVERS: '10' }],
  [9, 'leader-kill', { TOASOAN_LEADER_KILLS: '10' }],
  [9, 'snapshot-kill', { TOASOAN_SNAPSHOT_KILLS: '9' }],
  [10, 'roll-back', { TOASOAN_ROLL_BACKS: '30' }],
  [11, 'reader-loop', { TOASOAN_SWITCHES: '100' }],
  [12, 'restored-database', { TOASOAN_RESTORED: '90' }],
  [22, 'scheduled-time', { TOASOAN_TIMED: '50' }],
];
/** With these counts the longest, which begin first: two files run side by side, and none is left over alone in the end. */
const LONGEST = ['publisher-kill', 'cms-kill', 'failing-disk', 'byte-identity', 'leader-kill', 'snapshot-kill'];
const RESULTS = inRoot('tests/results/faults.json');

async function main() {
  const named = process.argv.slice(2).map(Number);
  const chosen = FAULTS.filter(([fault]) => named.length === 0 || named.includes(fault));
  if (chosen.length === 0) throw new Error(`which faults? ${FAULTS.map(([fault]) => fault).join(', ')}`);
  await ensureInstalled();
  await buildStale(['packages', 'web', 'server']);
  mkdirSync(inRoot('tests/results'), { recursive: true });
  rmSync(RESULTS, { force: true });
  const begun = performance.now();
  const counts = Object.assign({}, ...chosen.map(([, , one]) => one));
  const env = { ...process.env, TOASOAN_LONGEST: LONGEST.join(','), ...counts };
  const files = chosen.map(([, file]) => `faults/${file}`);
  const { code } = await runCommand(
    inRoot('node_modules/.bin/vitest'),
    [
      ...['run', '--config', 'tests/vitest.config.ts', ...files],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS}`],
    ],
    { cwd: root, echo: true, env },
  );
  /** @type {import('./suites/fault-rows.mjs').File[]} */
  const results = existsSync(RESULTS) ? JSON.parse(readFileSync(RESULTS, 'utf8')).testResults : [];
  const all = chosen.map(([fault, file]) =>
    faultRows(
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
