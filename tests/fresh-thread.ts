import { createRequire } from 'node:module';
import { sep } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { inRepository } from '@toasoan/testkit';
import { vi } from 'vitest';

const require = createRequire(import.meta.url);
const apps = inRepository('apps') + sep;
const own = (path: string): boolean => path.startsWith(apps) && !path.includes(`${sep}node_modules${sep}`);

/** As it was before the first file of this thread. */
const KEY = Symbol.for('toasoan.thread-at-first');
interface AtFirst {
  env: NodeJS.ProcessEnv;
  listeners: readonly (readonly [string | symbol, () => void])[];
}
const threads = globalThis as { [KEY]?: AtFirst };

/**
 * Before each file. A thread is kept from file to file, since to load Strapi's modules costs twice what its start does; of
 * what the file before has left only those stay. Environment and listeners (Strapi's end takes all) are as at first; our own
 * modules, the CMS's and the tests', are loaded anew, with whatever they keep in memory.
 */
function freshen(): void {
  const listeners = (): AtFirst['listeners'] =>
    process
      .eventNames()
      .flatMap((name) => process.rawListeners(name).map((each) => [name, each as () => void] as const));
  const first = (threads[KEY] ??= { env: { ...process.env }, listeners: listeners() });

  for (const name of Object.keys(process.env)) if (!(name in first.env)) Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, first.env);
  process.removeAllListeners();
  for (const [name, listener] of first.listeners) process.on(name as 'exit', listener);

  for (const path of Object.keys(require.cache)) if (own(path)) Reflect.deleteProperty(require.cache, path);
  // Whoever required a module keeps it among its children.
  for (const kept of Object.values(require.cache))
    if (kept) kept.children = kept.children.filter(({ filename }) => !own(filename));
  vi.resetModules();

  // Left to itself V8 keeps gigabytes of what is done with, and PostgreSQL and the publishers want them.
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

freshen();
