import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path/posix';
import { runCommand } from '../run-command.mjs';
import { fingerprint, onceFor } from './fingerprint.mjs';
import { inRoot } from './places.mjs';
import { step } from './progress.mjs';
import { Refusal } from './refusal.mjs';

const quiet = { ASTRO_TELEMETRY_DISABLED: '1', STRAPI_TELEMETRY_DISABLED: 'true', STRAPI_DISABLE_EE: 'true' };
const COMMON = ['package.json', 'pnpm-lock.yaml', 'tsconfig.base.json'];

/** @param {string} what @param {string} folder @param {string} bin @param {string[]} args @param {Record<string, string>} [env] */
async function build(what, folder, bin, args, env = {}) {
  const result = await runCommand(inRoot(folder, 'node_modules/.bin', bin), args, {
    cwd: inRoot(folder),
    env: { ...process.env, ...quiet, ...env },
  });
  if (result.code === 0) return;
  const last = result.output.trimEnd().split('\n').slice(-40).join('\n');
  const why = /ENOSPC/.test(result.output) ? 'Đĩa đã đầy.' : last;
  throw new Refusal(`${what} không thành công:\n${why}`);
}

/** @param {string} path */
const json = (path) => JSON.parse(readFileSync(inRoot(path), 'utf8'));

/** Where `tsc -b` puts each package. */
const packageFolders = () =>
  json('tsconfig.json').references.map((/** @type {{path: string}} */ { path }) =>
    join(path, json(`${path}/tsconfig.json`).compilerOptions.outDir),
  );

const isAdmin = (/** @type {string} */ file) => /apps[\\/]cms[\\/]src[\\/]admin[\\/]/.test(file);

/**
 * Each thing that `npm start` builds: what it is made from and how. A stamp inside the result remembers the fingerprint; `made`
 * are folders that do not lie around it.
 * Order matters: everything needs the packages.
 */
const BUILDS = [
  {
    key: 'packages',
    name: 'Dựng các gói dùng chung',
    stamp: 'packages/contracts/dist/.built-from',
    made: packageFolders,
    print: () =>
      fingerprint([...COMMON, 'tsconfig.json', 'packages', 'apps/publisher/src', 'apps/publisher/package.json']),
    run: () => build('Dựng các gói dùng chung', '.', 'tsc', ['-b']),
  },
  {
    key: 'web',
    name: 'Dựng mẫu trang của website',
    stamp: 'apps/web/dist/bundle/.built-from',
    made: () => ['apps/web/dist/bundle/client', 'apps/web/dist/bundle/server'],
    print: () =>
      fingerprint([
        ...COMMON,
        'apps/web',
        'packages/contracts',
        'packages/portal-page',
        'packages/search-page',
        'packages/site-colours',
        'packages/site-plan',
        'packages/html-policy',
        'packages/vietnamese',
      ]),
    run: () => build('Dựng mẫu trang', 'apps/web', 'astro', ['build'], { SITE_MODE: 'bundle' }),
  },
  {
    key: 'admin',
    name: 'Dựng màn hình biên tập',
    stamp: 'apps/cms/dist/build/.built-from',
    made: () => [],
    // The admin's bundle holds the screens and the packages they import; the server's code is compiled below.
    print: () =>
      fingerprint([
        ...COMMON,
        'apps/cms/src/admin',
        'apps/cms/package.json',
        'packages/contracts',
        'packages/vietnamese',
        'packages/html-policy',
        'packages/word-in',
      ]),
    run: async () => {
      await build('Dựng màn hình biên tập', 'apps/cms', 'strapi', ['build'], { NODE_ENV: 'production' });
    },
  },
  {
    key: 'server',
    name: 'Dựng phần máy chủ của CMS',
    stamp: 'apps/cms/dist/.built-from',
    made: () => ['apps/cms/dist/src', 'apps/cms/dist/config'],
    print: () =>
      fingerprint([...COMMON, 'apps/cms/src', 'apps/cms/config', 'apps/cms/tsconfig.json'], (file) => !isAdmin(file)),
    run: async () => {
      // Whole, not incremental: a deleted content type must not live on in dist, and schemas vanish when only one goes.
      for (const part of ['src', 'config', 'tsconfig.tsbuildinfo'])
        rmSync(inRoot('apps/cms/dist', part), { recursive: true, force: true });
      await build('Dựng phần máy chủ của CMS', '.', 'tsc', ['-p', 'apps/cms']);
    },
  },
];

/**
 * Builds what is stale, and only that.
 * @param {readonly string[]} [keys] all of `packages`, `web`, `admin`, `server` unless told
 */
export async function buildStale(keys) {
  for (const { key, name, stamp, made, print, run } of BUILDS) {
    if (keys && !keys.includes(key)) continue;
    await onceFor(stamp, print(), () => step(name, run), made());
  }
}
