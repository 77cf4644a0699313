import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { expect, it, vi } from 'vitest';
import { laterRenditions } from './later-renditions';

const strapi = (): Core.Strapi => ({ log: { warn: () => undefined } }) as unknown as Core.Strapi;

/** A piece of work that is begun when its name stands in `begun`, and done when `end` is called. */
function pieces() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  return {
    begun,
    piece: (name: string) => async (): Promise<void> => {
      begun.push(name);
      await new Promise<void>((resolve) => ends.set(name, resolve));
    },
    end: async (name: string): Promise<void> => {
      ends.get(name)?.();
      for (let tasks = 0; tasks < 20; tasks += 1) await Promise.resolve();
    },
  };
}

it('does in spare time one thing after the other, and begins none while a file comes in', async () => {
  const later = laterRenditions(strapi());
  const { begun, piece, end } = pieces();
  for (const name of ['1', '2', '3']) later.inSpareTime(piece(name));
  expect(begun).toEqual(['1']);
  const upload = later.during(piece('upload'));
  await end('1');
  expect(begun).toEqual(['1', 'upload']);
  await end('upload');
  await upload;
  expect(begun).toEqual(['1', 'upload', '2']);
  await end('2');
  expect(begun).toEqual(['1', 'upload', '2', '3']);
  await end('3');
  await later.end();
});

it('begins nothing more once the newsroom ends', async () => {
  const later = laterRenditions(strapi());
  const { begun, piece, end } = pieces();
  for (const name of ['1', '2']) later.inSpareTime(piece(name));
  await later.end();
  await end('1');
  expect(begun).toEqual(['1']);
});

it('makes what is owed one after the other once it is calm, without a pause between', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'toasoan-later-test-'));
  const sent = join(folder, 'anh');
  writeFileSync(sent, 'no picture');
  const told: string[] = [];
  const later = laterRenditions({ log: { warn: (words: string) => told.push(words) } } as unknown as Core.Strapi);
  const owed = Array.from({ length: 5 }, (_, index) => ({ name: 'anh', hash: String(index), digest: '', sent }));
  for (const one of owed) await later.owe(one);
  const began = performance.now();
  await later.during(() => Promise.resolve());
  await vi.waitFor(
    () => {
      expect(told).toHaveLength(owed.length);
    },
    { timeout: 15_000, interval: 20 },
  );
  // One calm second, and not one for each.
  expect(performance.now() - began).toBeLessThan(4000);
  await later.end();
  rmSync(folder, { recursive: true });
});
