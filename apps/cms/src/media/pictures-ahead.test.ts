import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { beginPicture, pictureAhead } from './pictures-ahead';
import { rewritePicture } from './rewrite-picture';

const strapi = { log: { warn: () => undefined } } as unknown as Core.Strapi;
const begun = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('toasoan-owed-'));

let folder: string;
let before: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'toasoan-ahead-test-'));
  before = begun();
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const png = (red: number): Promise<Buffer> =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: { r: red, g: 90, b: 20 } } })
    .png()
    .toBuffer();

function sent(bytes: Uint8Array): string {
  const path = join(folder, 'sent.png');
  writeFileSync(path, bytes);
  return path;
}
const left = (): string[] => begun().filter((name) => !before.includes(name));

it('hands on, once, what would have been made of the same bytes, and leaves nothing behind', async () => {
  const bytes = await png(200);
  beginPicture(strapi, bytes);
  beginPicture(strapi, bytes);
  const path = sent(bytes);
  const ahead = await pictureAhead(path, folder, 'clean-a');
  const made = await rewritePicture({ filepath: path, name: 'a' }, folder, 'clean-b');
  expect(ahead).toEqual({
    ...made,
    written: join(folder, 'clean-a.webp'),
    decoded: join(folder, 'clean-a.webp.decoded'),
  });
  expect([ahead?.written, ahead?.decoded].map((file) => file !== undefined && existsSync(file))).toEqual([true, true]);
  expect(left()).toEqual([]);
  expect(await pictureAhead(path, folder, 'clean-c')).toBeNull();
});

it('has nothing for other bytes, nor for what is no picture', async () => {
  const torn = (await png(10)).subarray(0, 60);
  beginPicture(strapi, torn);
  expect(await pictureAhead(sent(await png(30)), folder, 'clean')).toBeNull();
  expect(await pictureAhead(sent(torn), folder, 'clean')).toBeNull();
  expect(left()).toEqual([]);
});

it('holds no more than two files’ worth', async () => {
  const all = await Promise.all(Array.from({ length: 22 }, (_, index) => png(100 + index)));
  for (const bytes of all) beginPicture(strapi, bytes);
  const handed = [];
  for (const bytes of all) handed.push((await pictureAhead(sent(bytes), folder, 'clean')) !== null);
  expect(handed.filter(Boolean)).toHaveLength(20);
  expect(left()).toEqual([]);
});
