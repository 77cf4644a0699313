import { inRepository } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, vi } from 'vitest';
import { GROUPS, type Group } from './groups.js';

/** What a file may leave behind in its thread, as it was before. */
function thread(): { restore(): void } {
  const env = { ...process.env };
  const listeners = process
    .eventNames()
    .flatMap((name) => process.rawListeners(name).map((each) => [name, each as () => void] as const));
  return {
    restore: () => {
      vi.useRealTimers();
      vi.restoreAllMocks();
      for (const name of Object.keys(process.env)) if (!(name in env)) Reflect.deleteProperty(process.env, name);
      Object.assign(process.env, env);
      // Strapi's end takes all listeners of its process, Vitest's for errors outside a test among them.
      process.removeAllListeners();
      for (const [name, listener] of listeners) process.on(name as 'exit', listener);
    },
  };
}

/**
 * Registers the tests of a group's files as one file's: to load Strapi's modules costs twice what its start does, and is paid
 * once. A test's name begins with its file.
 */
export function runGroup(group: Group): void {
  for (const file of GROUPS[group]) {
    describe(file, async () => {
      let before: { restore(): void } | undefined;
      beforeAll(() => {
        before = thread();
      });
      afterAll(() => before?.restore());
      await import(/* @vite-ignore */ inRepository('tests', file));
    });
  }
}
