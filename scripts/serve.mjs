// `node scripts/serve.mjs cms | publisher | backup …`: one program in this very process, with the environment that `npm start`
// gives it, for systemd (deploy/systemd): signals reach it directly. Builds nothing: `npm run build` does, after an update.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { noteDatabase } from './stack/database-settings.mjs';
import { stackEnvironment } from './stack/environment.mjs';
import { dataFolder, inRoot } from './stack/places.mjs';
import { requireNode } from './stack/preflight.mjs';
import { Refusal } from './stack/refusal.mjs';
import { loadSecrets } from './stack/secrets.mjs';

/** @type {Record<string, {folder: string, main: string, args: string[]}>} */
const PROGRAMS = {
  cms: { folder: 'apps/cms', main: 'apps/cms/node_modules/@strapi/strapi/bin/strapi.js', args: ['start'] },
  publisher: { folder: 'apps/publisher', main: 'apps/publisher/dist/main.js', args: [] },
  backup: { folder: 'apps/cms', main: 'apps/cms/dist/src/backup-main.js', args: [] },
};
const BUILT = ['apps/cms/dist/src/index.js', 'apps/publisher/dist/main.js', 'apps/web/dist/bundle/server/entry.mjs'];

try {
  requireNode();
  const [name = '', ...given] = process.argv.slice(2);
  const program = PROGRAMS[name];
  if (program === undefined) throw new Refusal(`Dùng: node scripts/serve.mjs ${Object.keys(PROGRAMS).join(' | ')}`);
  const missing = BUILT.find((path) => !existsSync(inRoot(path)));
  if (missing !== undefined) throw new Refusal(`Chưa dựng xong (thiếu ${missing}): hãy chạy «npm run build» một lần.`);
  Object.assign(process.env, stackEnvironment(loadSecrets(), name !== 'publisher'));
  if (name !== 'backup' && given.length === 0) sayWhoRuns(name);
  if (name === 'cms') noteDatabase(process.env);
  // Folders that a command names are meant from here.
  process.env['INIT_CWD'] ??= process.cwd();
  process.chdir(inRoot(program.folder));
  process.argv = [process.argv[0] ?? 'node', inRoot(program.main), ...program.args, ...given];
  await import(pathToFileURL(inRoot(program.main)).href);
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exitCode = 2;
}

/** Leaves this process's id where `restore` and `transfer` look, for as long as it runs. @param {string} name */
function sayWhoRuns(name) {
  const path = join(dataFolder, 'run', `${name}.pid`);
  mkdirSync(join(dataFolder, 'run'), { recursive: true });
  writeFileSync(path, String(process.pid));
  process.on('exit', () => rmSync(path, { force: true }));
}
