// `npm run backup -- <folder> [--keep N]`: everything the newsroom keeps, as one folder, while it runs
// (docs/operations.md).
import { stackEnvironment } from './stack/environment.mjs';
import { runCmsCommand } from './stack/run-cms-command.mjs';
import { loadSecrets } from './stack/secrets.mjs';

await runCmsCommand(
  'backup-main.js',
  () => stackEnvironment(loadSecrets()),
  (arg, before) => !arg.startsWith('-') && before !== '--keep',
);
