import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { inRepository } from '@toasoan/testkit';

export interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

/** What `npm run verify-log` runs, on the data of a CMS that these tests started. */
export function runVerifyLog(env: Record<string, string>, ...args: string[]): Promise<Ended> {
  const main = inRepository('apps/cms/dist/src/verify-log-main.js');
  const run = promisify(execFile)(process.execPath, [main, ...args], {
    env: { ...process.env, ...env },
    cwd: inRepository('apps/cms'),
  });
  return run.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: unknown) => error as Ended,
  );
}
