import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from '../listen.js';

export interface CmsChild {
  url: string;
  /** What it has printed to its standard output so far. */
  output(): string;
  /** `kill -9`, as the power cut would; resolves when the process is gone. */
  kill(): Promise<void>;
}

const main = fileURLToPath(new URL('./run-cms-main.js', import.meta.url));

/** A second CMS beside the test's own, as a process that can be killed, on the same data. */
export async function spawnCms(env: Record<string, string>): Promise<CmsChild> {
  const port = await freePort();
  const url = `http://127.0.0.1:${String(port)}`;
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, ...env, PORT: String(port), TOASOAN_CMS_URL: url },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  let output = '';
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString('utf8');
    process.stderr.write(chunk);
  });
  const listening = new Promise<'listening'>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
      if (output.includes('listening')) resolve('listening');
    });
  });
  const first = await Promise.race([listening, ended]);
  if (first !== 'listening')
    throw new Error(`the CMS ended with ${String(first[0])} before it listened: ${(output + errors).slice(-4000)}`);
  return {
    url,
    output: () => output,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
