import { existsSync, readFileSync } from 'node:fs';
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

it('every promise of the publish path names a test of faults that exists and that a full run runs', () => {
  expect(promises().length).toBeGreaterThan(9);
  const run = read('scripts/faults.mjs');
  for (const promise of promises()) {
    const tests = [...promise.matchAll(/`([a-z]+-[a-z]+)`/g)]
      .map(([, name]) => name)
      .filter((name) => name !== 'confirm-removal');
    expect([promise, tests.length > 0]).toEqual([promise, true]);
    for (const name of tests) {
      expect([name, existsSync(new URL(`../tests/faults/${name}.test.ts`, import.meta.url))]).toEqual([name, true]);
      expect([name, run.includes(`'${name}'`) || name === 'shared-store']).toEqual([name, true]);
    }
  }
});
