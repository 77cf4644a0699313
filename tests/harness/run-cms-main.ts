import { execFile } from 'node:child_process';
import { inRepository } from '@toasoan/testkit';

/** How far long work is: said on a slow machine, not on a quick one. */
const PROGRESS = /^ {2}… .*\n/gm;

/**
 * One of the CMS's own programs (`backup-main`, …), in the environment of a CMS that these tests started; what it says of its
 * progress is left out.
 */
export function runCmsMain(
  name: string,
  env: Record<string, string>,
  ...args: string[]
): Promise<{ code: number; stdout: string; stderr: string }> {
  const main = inRepository('apps/cms/dist/src', `${name}.js`);
  return new Promise((resolve) => {
    const options = { env: { ...process.env, ...env }, cwd: inRepository('apps/cms'), maxBuffer: 16e6 };
    execFile(process.execPath, [main, ...args], options, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      resolve({ code, stdout, stderr: stderr.replace(PROGRESS, '') });
    });
  });
}
