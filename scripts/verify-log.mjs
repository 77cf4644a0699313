// `npm run verify-log [-- --file EXPORT.json] [--since-hash HASH]`: computes the approval log's chain of hashes anew from
// the database or from an exported file; exit code 1 names rows that don't hold. The last hash it prints, kept elsewhere
// and given back as --since-hash, also shows whether rows were cut off at the end or the whole written anew.
import { isAbsolute, resolve } from 'node:path';
import { runCommand } from './run-command.mjs';
import { buildStale } from './stack/build.mjs';
import { stackEnvironment } from './stack/environment.mjs';
import { ensureInstalled } from './stack/install.mjs';
import { inRoot } from './stack/places.mjs';
import { requireNode } from './stack/preflight.mjs';
import { Refusal } from './stack/refusal.mjs';
import { loadSecrets } from './stack/secrets.mjs';

async function main() {
  requireNode();
  await ensureInstalled();
  await buildStale(['packages', 'server']);
  // The command runs in the CMS's folder; a file is named from where the person stands.
  const here = process.env['INIT_CWD'] ?? process.cwd();
  const given = process.argv.slice(2);
  const args = given.map((arg, n) => (given[n - 1] === '--file' && !isAbsolute(arg) ? resolve(here, arg) : arg));
  const { code } = await runCommand(process.execPath, [inRoot('apps/cms/dist/src/verify-log-main.js'), ...args], {
    cwd: inRoot('apps/cms'),
    env: stackEnvironment(loadSecrets()),
    echo: true,
  });
  process.exitCode = code;
}

main().catch((/** @type {unknown} */ error) => {
  console.error(error instanceof Refusal ? error.message : error);
  process.exitCode = 2;
});
