// `npm run transfer -- --to postgres://…`: all of an SQLite newsroom into an empty PostgreSQL database, while it is stopped
// (docs/operations.md).
import { stackEnvironment } from './stack/environment.mjs';
import { runCmsCommand } from './stack/run-cms-command.mjs';
import { loadSecrets } from './stack/secrets.mjs';

await runCmsCommand(
  'transfer-main.js',
  () => stackEnvironment(loadSecrets()),
  () => false,
);
