import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';

const read = (/** @type {string} */ name) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');

/** The promises of docs/operations.md, each as its lines. */
const promises = () =>
  (
    /## Promises\n([\s\S]*?)\n\n(?!- )/.exec(
      read('docs/operations.md').replace(/(## Promises)\n\n[^\n]*\n\n/, '$1\n'),
    )?.[1] ?? ''
  )
    .split(/\n(?=- )/)
    .map((promise) => promise.replace(/\s+/g, ' '));

it('every promise of the publish path names a test that exists, and one of faults a full run runs', () => {
  expect(promises().length).toBeGreaterThan(9);
  const run = read('scripts/faults.mjs');
  const files = readdirSync(new URL('../tests', import.meta.url), { recursive: true, encoding: 'utf8' });
  for (const promise of promises()) {
    const tests = [...promise.matchAll(/`([a-z]+-[a-z]+)`/g)]
      .map(([, name]) => name)
      .filter((name) => name !== 'confirm-removal');
    expect([promise, tests.length > 0]).toEqual([promise, true]);
    for (const name of tests) {
      const where = files.find((file) => basename(file) === `${name}.test.ts`) ?? 'nowhere';
      expect([name, where]).not.toEqual([name, 'nowhere']);
      // Of several machines, and without a figure of its own.
      if (where.startsWith('faults') && name !== 'shared-store')
        expect([name, run.includes(`'${name}'`)]).toEqual([name, true]);
    }
  }
});
