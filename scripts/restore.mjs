// `npm run restore -- <backup> [--check | --replace]`: puts a backup into an empty data folder (docs/operations.md). The
// secrets come from the backup: none are made here.
import { noteDatabase } from './stack/database-settings.mjs';
import { stackEnvironment } from './stack/environment.mjs';
import { runCmsCommand } from './stack/run-cms-command.mjs';

/** @type {NodeJS.ProcessEnv} */
let environment = {};
await runCmsCommand(
  'restore-main.js',
  () => (environment = stackEnvironment({})),
  (arg) => !arg.startsWith('-'),
);

// The folder that was there is set aside with its note: without one a command without settings would mean SQLite.
if (process.exitCode === 0 && !process.argv.includes('--check')) noteDatabase(environment);
