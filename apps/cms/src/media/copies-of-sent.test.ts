import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { forgetOldCopies } from './copies-of-sent';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'toasoan-copies-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('clears away what a killed newsroom left, and neither what is owed now nor what is not its own', async () => {
  const now = Date.now();
  for (const [name, minutes] of [
    ['toasoan-owed-a', 11],
    ['toasoan-owed-b', 1],
    ['khac', 60],
  ] as const) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'sent'), 'x');
    const at = new Date(now - minutes * 60_000);
    utimesSync(join(folder, name), at, at);
  }
  await forgetOldCopies(folder, now);
  expect(readdirSync(folder).sort()).toEqual(['khac', 'toasoan-owed-b']);
});
