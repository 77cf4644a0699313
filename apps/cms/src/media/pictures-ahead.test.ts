import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { laterRenditions } from './later-renditions';
import { endPicturesAhead, fileAhead, pictureAhead } from './pictures-ahead';
import { rewritePicture } from './rewrite-picture';

const strapi = { log: { warn: () => undefined } } as unknown as Core.Strapi;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'toasoan-ahead-test-'));
  vi.stubEnv('TMPDIR', folder);
});
afterEach(async () => {
  vi.useRealTimers();
  await endPicturesAhead();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const png = (red: number): Promise<Buffer> =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: { r: red, g: 90, b: 20 } } })
    .png()
    .toBuffer();
const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function sent(bytes: Uint8Array): string {
  const path = join(folder, 'sent.png');
  writeFileSync(path, bytes);
  return path;
}
const lies = (): string[] => readdirSync(folder).filter((name) => name.startsWith('toasoan-owed-'));
const files = (): string[] => lies().flatMap((name) => readdirSync(join(folder, name)).sort());
const WAIT = { timeout: 15_000 };
const whole = (): Promise<void> =>
  vi.waitFor(() => {
    expect(files()).toEqual(['picture.webp', 'picture.webp.decoded']);
  }, WAIT);

it('hands on, once, what was made ahead, which is what would be made of the same bytes, and leaves nothing behind', async () => {
  const bytes = await png(200);
  const ahead = fileAhead(strapi, 'a');
  ahead.begin(digestOf(bytes), bytes);
  ahead.begin(digestOf(bytes), bytes);
  await whole();
  // So that it can be told from one that was made anew.
  const [lying] = lies();
  writeFileSync(join(folder, lying ?? '', 'picture.webp'), 'made ahead');
  const path = sent(bytes);
  const got = await pictureAhead(path, folder, 'clean-a');
  const made = await rewritePicture({ filepath: path, name: 'a' }, folder, 'clean-b');
  const [written, decoded] = [join(folder, 'clean-a.webp'), join(folder, 'clean-a.webp.decoded')];
  expect(got).toEqual({ ...made, written, decoded });
  expect([readFileSync(written, 'utf8'), existsSync(decoded), lies()]).toEqual(['made ahead', true, []]);
  expect(await pictureAhead(path, folder, 'clean-c')).toBeNull();
});

it('has nothing for other bytes, for what is no picture, nor for what was taken off the disk', async () => {
  const [torn, gone, other] = [(await png(10)).subarray(0, 60), await png(30), await png(31)];
  const ahead = fileAhead(strapi, 'a');
  for (const bytes of [torn, gone]) ahead.begin(digestOf(bytes), bytes);
  expect(await pictureAhead(sent(other), folder, 'clean')).toBeNull();
  expect(await pictureAhead(sent(torn), folder, 'clean')).toBeNull();
  await whole();
  for (const name of lies()) rmSync(join(folder, name), { recursive: true });
  expect(await pictureAhead(sent(gone), folder, 'clean')).toBeNull();
  expect(lies()).toEqual([]);
});

it('waits while anybody’s pictures come in; who asks for one that is not begun has it made', async () => {
  const [asked, later] = [await png(60), await png(61)];
  let end = (): void => undefined;
  const others = laterRenditions(strapi).during(() => new Promise<void>((resolve) => (end = resolve)));
  const ahead = fileAhead(strapi, 'a');
  for (const bytes of [asked, later]) ahead.begin(digestOf(bytes), bytes);
  await vi.waitFor(() => {
    expect(files()).toEqual(['sent', 'sent']);
  }, WAIT);
  expect(await pictureAhead(sent(asked), folder, 'clean')).toBeNull();
  expect(files()).toEqual(['sent']);
  end();
  await others;
  await whole();
});

it('on a disk that takes no more loses nothing but the lead, and nothing falls over', async () => {
  const bytes = await png(70);
  vi.stubEnv('TMPDIR', join(folder, 'khong-co'));
  fileAhead(strapi, 'a').begin(digestOf(bytes), bytes);
  await setTimeout(50);
  expect(await pictureAhead(sent(bytes), folder, 'clean')).toBeNull();
});

it('holds ten of one person’s last file and thirty of all, until they end or five minutes are over', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const all = await Promise.all(Array.from({ length: 12 }, (_, index) => png(100 + index)));
  const hand = (person: string): ReturnType<typeof fileAhead> => {
    const ahead = fileAhead(strapi, person);
    for (const bytes of all) ahead.begin(digestOf(bytes), bytes);
    return ahead;
  };
  const lie = (count: number): Promise<void> =>
    vi.waitFor(() => {
      expect(lies()).toHaveLength(count);
    }, WAIT);
  hand('a');
  await lie(10);
  const [, last] = ['a', 'b', 'c', 'd'].map(hand);
  await lie(30);
  last?.end();
  await lie(20);
  vi.advanceTimersByTime(5 * 60_000);
  await lie(0);
});
