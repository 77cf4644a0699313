// `npm run import -- <source> --mapping FILE [--pictures FOLDER | --no-pictures] [--dry-run] [--update] [--report FILE]`:
// takes over the articles of the site before this one (docs/nhap-trang-cu.md). The newsroom may run meanwhile.
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { buildStale } from './stack/build.mjs';
import { stackEnvironment } from './stack/environment.mjs';
import { ensureInstalled } from './stack/install.mjs';
import { inRoot } from './stack/places.mjs';
import { requireNode } from './stack/preflight.mjs';
import { Refusal } from './stack/refusal.mjs';
import { loadSecrets } from './stack/secrets.mjs';

const WITH_PATH = ['--mapping', '--pictures', '--report'];

/**
 * The command runs in the CMS's folder; files are named from where the person stands.
 * @param {readonly string[]} args
 */
function fromHere(args) {
  const here = process.env['INIT_CWD'] ?? process.cwd();
  return args.map((arg, n) => {
    const [, name, path] = /^(--\w+)=(.+)$/.exec(arg) ?? [];
    if (name !== undefined && path !== undefined && WITH_PATH.includes(name)) return `${name}=${resolve(here, path)}`;
    const before = args[n - 1];
    const isPath = before !== undefined && WITH_PATH.includes(before);
    return isPath || !arg.startsWith('-') ? resolve(here, arg) : arg;
  });
}

async function main() {
  requireNode();
  await ensureInstalled();
  await buildStale(['packages', 'server']);
  const child = spawn(
    process.execPath,
    [inRoot('apps/cms/dist/src/import-main.js'), ...fromHere(process.argv.slice(2))],
    {
      cwd: inRoot('apps/cms'),
      env: stackEnvironment(loadSecrets()),
      stdio: 'inherit',
    },
  );
  // Ctrl-C reaches both; the import ends its lot first, and this waits for it.
  process.on('SIGINT', () => undefined);
  // A signal of `kill` or of systemd reaches this one alone.
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.exitCode = await new Promise((done) => {
    child.on('close', (code) => done(code ?? 2));
  });
}

main().catch((/** @type {unknown} */ error) => {
  console.error(error instanceof Refusal ? error.message : error);
  process.exitCode = 2;
});
