import { databasesUnderTest } from '@toasoan/testkit';
import { startStack } from './stack.js';

/** Once for all files: the first start, with the example organisation and its pictures drawn. Answers the tear-down. */
export default async function prepareStack(): Promise<() => Promise<void>> {
  if (databasesUnderTest()[0] !== 'sqlite') return () => Promise.resolve();
  const stack = await startStack();
  const code = await stack.stop();
  if (code !== 0) throw new Error(`the first start ended with ${String(code)}:\n${stack.output()}`);
  process.env['TOASOAN_E2E_PREPARED'] = JSON.stringify({ folder: stack.dataFolder, ...stack.ports });
  return stack.close;
}
