import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { onceFor } from './fingerprint.mjs';
import { root } from './places.mjs';

/** @type {string} */
let folder;
let works = 0;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'toasoan-once-'));
  works = 0;
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** @param {string} name */
const place = (name) => relative(root, join(folder, name));
/** @param {string} print */
const build = (print) =>
  onceFor(
    place('one/.built-from'),
    print,
    () => {
      works += 1;
      for (const made of ['one', 'other']) mkdirSync(join(folder, made), { recursive: true });
      return Promise.resolve();
    },
    [place('other')],
  );

test('work is done once, and again where its sources have changed', async () => {
  expect([await build('a'), await build('a'), await build('b'), await build('b')]).toEqual([true, false, true, false]);
  expect(works).toBe(2);
});

test.each(['one', 'other'])('work is done again where a folder that it made was deleted (%s)', async (name) => {
  await build('a');
  rmSync(join(folder, name), { recursive: true });
  expect([await build('a'), await build('a')]).toEqual([true, false]);
});
