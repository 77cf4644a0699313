import { execFileSync } from 'node:child_process';
import { databasesUnderTest, inRepository } from '@toasoan/testkit';
import type { FullConfig } from '@playwright/test';
import { startStack, type PreparedStack } from './stack.js';

/** Once for all files, and for each worker: the first start, with the example organisation and its pictures drawn. */
export default async function prepareStack({ workers }: FullConfig): Promise<() => Promise<void>> {
  if (databasesUnderTest()[0] !== 'sqlite') return () => Promise.resolve();
  // Here and not by each of them: two builds at once would write the same files.
  execFileSync(process.execPath, [inRepository('scripts/build.mjs')], { stdio: 'inherit' });
  const stacks = await Promise.all(Array.from({ length: workers }, () => startStack()));
  const prepared: PreparedStack[] = [];
  for (const stack of stacks) {
    const code = await stack.stop();
    if (code !== 0) throw new Error(`the first start ended with ${String(code)}:\n${stack.output()}`);
    prepared.push({ folder: stack.dataFolder, ...stack.ports });
  }
  process.env['TOASOAN_E2E_PREPARED'] = JSON.stringify(prepared);
  return async () => {
    for (const stack of stacks) await stack.close();
  };
}
