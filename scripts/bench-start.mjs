import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './stack/places.mjs';

/**
 * `npm start` in a fresh clone until it says it is ready, stopped with Ctrl-C, then again.
 * @param {{port: number, publisherPort: number}} ports
 */
export async function benchStart({ port, publisherPort }) {
  const folder = mkdtempSync(join(tmpdir(), 'toasoan-bench-start-'));
  try {
    execFileSync('git', ['clone', '--quiet', root, folder]);
    const env = { ...process.env, PORT: String(port), PUBLISHER_PORT: String(publisherPort), TOASOAN_DATA: '' };
    const fresh = await secondsUntilReady(folder, env);
    const again = await secondsUntilReady(folder, env);
    return { bench: 'start', articles: null, db: 'sqlite', runs: 1, fresh_s: fresh, again_s: again };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} folder @param {Record<string, string | undefined>} env */
function secondsUntilReady(folder, env) {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    let seconds = 0;
    let output = '';
    const child = spawn(process.execPath, ['scripts/start.mjs'], {
      cwd: folder,
      env: Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.stdout.on('data', (/** @type {Buffer} */ chunk) => {
      output += chunk.toString('utf8');
      process.stderr.write(chunk);
      if (seconds > 0 || !output.includes('đã sẵn sàng')) return;
      seconds = Math.round((performance.now() - begun) / 100) / 10;
      child.kill('SIGINT');
    });
    child.on('exit', () =>
      seconds > 0 ? resolve(seconds) : reject(new Error(`npm start did not come up:\n${output}`)),
    );
  });
}
