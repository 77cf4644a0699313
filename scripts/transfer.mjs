// `npm run transfer -- --to postgres://…`: all of an SQLite newsroom into an empty PostgreSQL database, while it is stopped
// (docs/operations.md).
import { noteDatabase } from './stack/database-settings.mjs';
import { stackEnvironment } from './stack/environment.mjs';
import { runCmsCommand } from './stack/run-cms-command.mjs';
import { loadSecrets } from './stack/secrets.mjs';

await runCmsCommand(
  'transfer-main.js',
  () => stackEnvironment(loadSecrets()),
  () => false,
);

// From now on a command without settings does not mean the old file.
const to = process.argv.indexOf('--to');
const url =
  to === -1 ? process.argv.find((arg) => arg.startsWith('--to='))?.slice('--to='.length) : process.argv[to + 1];
if (process.exitCode === 0 && url !== undefined) noteDatabase({ DATABASE_CLIENT: 'postgres', DATABASE_URL: url });
