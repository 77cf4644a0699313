// `npm test [-- check unit integration e2e]`: everything that proves the project, on a fresh clone too.
import { buildStale } from './stack/build.mjs';
import { ensureInstalled } from './stack/install.mjs';
import { requireNode } from './stack/preflight.mjs';
import { Refusal } from './stack/refusal.mjs';
import { SUITES } from './suites/suites.mjs';

const wanted = process.argv.slice(2);
const suites = SUITES.filter(({ name }) => wanted.length === 0 || wanted.includes(name));

/** @param {number} ms */
const minutes = (ms) => `${Math.floor(ms / 60_000)}:${String(Math.round((ms % 60_000) / 1000)).padStart(2, '0')}`;

async function main() {
  requireNode();
  await ensureInstalled();
  await buildStale(wanted.length === 1 && wanted[0] === 'unit' ? ['packages'] : ['packages', 'web']);
  // Goes on until somebody needs it: the newsroom's screens keep one processor busy for a minute, and types and pure code
  // want nothing of them.
  const apps = suites.some(({ needsApps }) => needsApps) ? buildStale(['admin', 'server']) : null;
  // Who waits for it is told.
  apps?.catch(() => undefined);
  /** @type {(import('./suites/suites.mjs').Count & {suite: string, time: string})[]} */
  const rows = [];
  for (const { name, run, needsApps } of suites) {
    if (needsApps) await apps;
    console.log(`\n── ${name} ${'─'.repeat(70 - name.length)}`);
    const begun = performance.now();
    const count = await run();
    rows.push({ suite: name, ...count, time: minutes(performance.now() - begun) });
  }
  console.log(
    `\n${'suite'.padEnd(14)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'skipped'.padStart(9)}${'time'.padStart(9)}`,
  );
  for (const { suite, passed, failed, skipped, time } of rows) {
    console.log(
      `${suite.padEnd(14)}${String(passed).padStart(8)}${String(failed).padStart(8)}${String(skipped).padStart(9)}${time.padStart(9)}`,
    );
  }
  const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ key) => rows.reduce((total, row) => total + row[key], 0);
  for (const name of rows.flatMap(({ failures }) => failures)) console.log(`failed: ${name}`);
  process.exitCode = sum('failed') === 0 && sum('passed') > 0 ? 0 : 1;
  const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped}`);
}

main().catch((/** @type {unknown} */ error) => {
  console.error(error instanceof Refusal ? error.message : error);
  console.log('\n0 passed, 1 failed');
  process.exitCode = 1;
});
