import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { setUpLines } from './set-up-link.mjs';

it('prints the link while the CMS leaves it there, and nothing afterwards', () => {
  const folder = mkdtempSync(join(tmpdir(), 'toasoan-set-up-'));
  try {
    expect(setUpLines(folder)).toEqual([]);
    writeFileSync(join(folder, 'lien-ket-thiet-lap'), 'http://127.0.0.1:1337/thiet-lap/abc\n');
    expect(setUpLines(folder)[1]).toBe('  http://127.0.0.1:1337/thiet-lap/abc');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
