import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { article } from '../project/article.fixture.js';
import type { ContentIndex } from '../project/content-index.js';
import { openContentIndex } from '../project/open-index.js';
import type { ReleaseStore } from '../release/release-store.js';
import { sqliteReleaseStore } from '../release/sqlite-release-store.js';
import { NotLeading } from './not-leading.js';
import type { SiteBuilder } from './site-builder.js';
import { builderOn } from './site-builder.fixture.js';
import { WholeRebuild } from './whole-rebuild.js';

const log = pino({ level: 'silent' });
let folder: string;
let index: ContentIndex;
let releases: ReleaseStore;
let leading: boolean;
let whileRendering: () => void;
let builder: SiteBuilder;

const pageOf = (path: string) => ({ ok: true, body: Buffer.from(path), mime: 'text/html', gone: false }) as const;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'toasoan-lead-'));
  index = openContentIndex(join(folder, 'index.db'));
  releases = sqliteReleaseStore(join(folder, 'releases.db'));
  leading = true;
  whileRendering = () => undefined;
  builder = builderOn(
    { index, releases, leads: () => leading },
    (path) => Promise.resolve(pageOf(path)),
    () => {
      whileRendering();
    },
  );
});
afterEach(() => {
  index.close();
  releases.close();
  rmSync(folder, { recursive: true });
});

it('a batch whose pages are rendered when another machine takes the lead makes no release; its pages are still owed', async () => {
  await builder.apply([article(1, 'Một')], '1');
  const before = releases.current().release;
  whileRendering = () => (leading = false);
  await expect(builder.apply([article(2, 'Hai')], '2')).rejects.toThrow(NotLeading);
  expect([releases.current().release, releases.find('/tin/bai-2/')]).toEqual([before, null]);
  expect(index.owed.dirty().map(({ path }) => path)).toContain('/tin/bai-2/');
});

it('who follows takes no document in', async () => {
  leading = false;
  await expect(builder.apply([article(1, 'Một')], '1')).rejects.toThrow(NotLeading);
  expect(index.held('article', 'a1')).toBeNull();
});

it('a whole rebuild is broken off, is no failure, and is not begun by who follows', async () => {
  let rendering: AbortSignal | null = null;
  const slow = {
    rebuild: (_reason: string, _exclusive: unknown, signal: AbortSignal) =>
      new Promise<number>((_resolve, reject) => {
        rendering = signal;
        signal.addEventListener('abort', () => {
          reject(new Error('broken off'));
        });
      }),
  } as unknown as SiteBuilder;
  const whole = new WholeRebuild(
    { index, releases, builder: slow, log, leads: () => leading },
    (work) => work(),
    () => undefined,
  );
  index.owed.freshNoMore();
  const running = whole.start('theo lệnh');
  expect(rendering).toMatchObject({ aborted: false });
  leading = false;
  whole.yield();
  await expect(running).rejects.toThrow('broken off');
  expect([whole.error, whole.running]).toEqual([null, null]);
  await expect(whole.start('theo lệnh')).rejects.toThrow(NotLeading);
});
