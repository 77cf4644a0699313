// `npm run verify-log`: computes the approval log's chain of hashes anew from the database; exit code 1 names rows that
// don't hold. The last hash it prints, kept elsewhere, also shows whether rows were cut off at the end.
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
  const { code } = await runCommand(process.execPath, [inRoot('apps/cms/dist/src/verify-log-main.js')], {
    cwd: inRoot('apps/cms'),
    env: { STRAPI_LOG_LEVEL: 'error', ...stackEnvironment(loadSecrets()) },
    echo: true,
  });
  process.exitCode = code;
}

main().catch((/** @type {unknown} */ error) => {
  console.error(error instanceof Refusal ? error.message : error);
  process.exitCode = 1;
});
