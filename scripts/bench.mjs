// `npm run bench -- NAME [--articles N] [--runs N] [--db sqlite|postgres] [--peers astro,hugo,eleventy]`: progress on the
// way, and one JSON object as the last line. A bench reports; it never fails by the clock (docs/testing.md).
import { parseArgs } from 'node:util';
import { benchStart } from './bench-start.mjs';
import { runCommand } from './run-command.mjs';
import { buildStale } from './stack/build.mjs';
import { addresses } from './stack/environment.mjs';
import { ensureInstalled } from './stack/install.mjs';
import { inRoot, root } from './stack/places.mjs';
import { findBrowser } from './suites/browser.mjs';

const NAMES = ['publish', 'approve', 'cms', 'rebuild', 'search', 'site', 'start'];
/** @type {Record<string, string[] | undefined>} what each measures; all where nothing is said */
const PARTS = {
  search: ['packages'],
  publish: ['packages', 'web'],
  rebuild: ['packages', 'web'],
  site: ['packages', 'web'],
};
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    articles: { type: 'string' },
    runs: { type: 'string' },
    db: { type: 'string' },
    only: { type: 'string' },
    peers: { type: 'string' },
  },
});
const name = positionals[0] ?? '';

async function main() {
  if (!NAMES.includes(name)) throw new Error(`which bench? ${NAMES.join(', ')}`);
  if (name === 'start') {
    const { cmsPort, sitePort } = addresses();
    console.log(JSON.stringify(await benchStart({ port: cmsPort, publisherPort: sitePort })));
    return;
  }
  await ensureInstalled();
  await buildStale(PARTS[name]);
  const compiled = await runCommand(inRoot('node_modules/.bin/tsc'), ['-b', 'tests/bench'], { cwd: root, echo: true });
  if (compiled.code !== 0) throw new Error('tests/bench does not compile');
  const options = Object.entries(values).flatMap(([key, value]) => [`--${key}`, String(value)]);
  const args = [inRoot('tests/dist/bench/run-bench.js'), name, ...options];
  const browser = name === 'site' ? await findBrowser() : undefined;
  const env = { ...process.env, ...(browser === undefined ? {} : { CHROME_PATH: browser }) };
  const { code } = await runCommand(process.execPath, args, { cwd: root, echo: true, env });
  process.exitCode = code;
}

main().catch((/** @type {unknown} */ error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
