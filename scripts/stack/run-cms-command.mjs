import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { buildStale } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { inRoot } from './places.mjs';
import { requireNode } from './preflight.mjs';
import { Refusal } from './refusal.mjs';

/**
 * Runs one of the CMS's own programs in its folder, and ends as it ends.
 * @param {string} main file below apps/cms/dist/src
 * @param {() => NodeJS.ProcessEnv} environment asked after the build
 * @param {(path: string, before: string | undefined) => boolean} isPath whether an argument names a file; such are read from where the person stands
 */
export async function runCmsCommand(main, environment, isPath) {
  try {
    requireNode();
    await ensureInstalled();
    await buildStale(['packages', 'server']);
    const here = process.env['INIT_CWD'] ?? process.cwd();
    const given = process.argv.slice(2);
    const args = given.map((arg, n) => (isPath(arg, given[n - 1]) ? resolve(here, arg) : arg));
    const child = spawn(process.execPath, [inRoot('apps/cms/dist/src', main), ...args], {
      cwd: inRoot('apps/cms'),
      env: environment(),
      stdio: 'inherit',
    });
    process.exitCode = await new Promise((done) => {
      child.on('close', (code) => done(code ?? 2));
    });
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error);
    process.exitCode = 2;
  }
}
