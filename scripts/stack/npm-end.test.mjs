import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { inRoot } from './places.mjs';

const SCRIPT = `
  import { whenNpmEnds } from '${pathToFileURL(inRoot('scripts/stack/npm-end.mjs')).href}';
  whenNpmEnds(() => { console.log('ended'); process.exit(); });
  setTimeout(() => { console.log('outlived'); process.exit(); }, 3000);
  console.log('up');
`;

/** What is said after its shell was killed, as npm's is. @param {NodeJS.ProcessEnv} env */
async function afterTheShell(env) {
  const shell = spawn('sh', ['-c', '"$0" --input-type=module -e "$1"; true', process.execPath, SCRIPT], {
    env: { ...process.env, npm_lifecycle_event: undefined, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  shell.stdout.on('data', (/** @type {Buffer} */ chunk) => {
    said += chunk.toString();
    if (said === 'up\n') shell.kill('SIGTERM');
  });
  await once(shell.stdout, 'end');
  return said;
}

test("ends with npm's shell", async () => {
  expect(await afterTheShell({ npm_lifecycle_event: 'start' })).toBe('up\nended\n');
});

test('without npm it outlives its shell', async () => {
  expect(await afterTheShell({})).toBe('up\noutlived\n');
});
