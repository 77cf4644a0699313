import { freePort, inRepository } from '@toasoan/testkit';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

export interface CmsProcess {
  url: string;
  /** Highest resident memory of the process so far, in MB. */
  peakMegabytes(): number;
  stop(): Promise<void>;
}

/** The CMS as it runs for real: a process of its own, on data prepared before. */
export async function startCmsProcess(env: Record<string, string>, more: Record<string, string>): Promise<CmsProcess> {
  const port = await freePort();
  const url = `http://127.0.0.1:${String(port)}`;
  const strapi = inRepository('apps/cms/node_modules/@strapi/strapi/bin/strapi.js');
  let output = '';
  const child = spawn(process.execPath, [strapi, 'start'], {
    cwd: inRepository('apps/cms'),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env, ...more, NODE_ENV: 'production', PORT: String(port), TOASOAN_CMS_URL: url },
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (output = (output + chunk.toString('utf8')).slice(-4000)));
  }
  for (const until = Date.now() + 300_000; ; await wait(100)) {
    if (child.exitCode !== null) throw new Error(`the CMS ended with ${String(child.exitCode)}:\n${output}`);
    if (Date.now() > until) throw new Error(`the CMS was not up in time:\n${output}`);
    const healthy = await fetch(`${url}/_health`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (healthy) break;
  }
  return {
    url,
    peakMegabytes: () => {
      const status = readFileSync(`/proc/${String(child.pid)}/status`, 'utf8');
      return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
    },
    stop: async () => {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
