// `npm run restore -- <backup> [--check | --replace]`: puts a backup into an empty data folder (docs/operations.md). The
// secrets come from the backup: none are made here.
import { stackEnvironment } from './stack/environment.mjs';
import { runCmsCommand } from './stack/run-cms-command.mjs';

await runCmsCommand(
  'restore-main.js',
  () => stackEnvironment({}),
  (arg) => !arg.startsWith('-'),
);
