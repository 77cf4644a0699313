import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LivePublication, Publication } from '@toasoan/contracts';
import { BlobFiles } from '../release/blob-files.js';
import type { ContentIndex } from './content-index.js';
import { openContentIndex } from './open-index.js';
import { MediaStore } from './media-store.js';

const BLOCK = Buffer.alloc(1024 * 1024);
const MP4 = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypmp42'), Buffer.alloc(4096)]);

let folder: string;
let index: ContentIndex;
let server: Server;
let answer: RequestListener;
let asked: number;
let media: MediaStore;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'toasoan-media-'));
  index = openContentIndex(join(folder, 'index.db'));
  asked = 0;
  answer = (_request, response) => response.end(MP4);
  server = createServer((request, response) => {
    asked += 1;
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  media = new MediaStore(index.db, new BlobFiles(join(folder, 'blobs')), url);
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
  index.close();
  rmSync(folder, { recursive: true });
});

const temporary = () =>
  existsSync(join(folder, 'blobs')) ? readdirSync(join(folder, 'blobs')).filter((name) => name.endsWith('.tmp')) : [];
const withVideo = (key: string, revision = 1): Publication => {
  const content = {
    body: '',
    pictures: [],
    bodyPictures: [],
    video: { path: '/uploads/v.mp4', key, mime: 'video/mp4' },
  };
  return { kind: 'article', id: 'v', revision, state: 'live', content } as unknown as LivePublication;
};
const videoOf = (publication: Publication | null) =>
  publication?.state === 'live' && publication.kind === 'article' ? publication.content.video?.path : undefined;

describe('a file that a document shows and that is not here', () => {
  const lost = async () => {
    const video = videoOf(await media.withPublicMedia(withVideo('k1'))) ?? '';
    index.db.prepare('INSERT INTO media_use (address, kind, id) VALUES (?, ?, ?)').run(video, 'article', 'v');
    expect((await media.shown()).map(({ address }) => address)).toEqual([video]);
    rmSync(join(folder, 'blobs'), { recursive: true });
    const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    // As a process that has just started: it knows of no file.
    media = new MediaStore(index.db, new BlobFiles(join(folder, 'blobs')), url);
    return video;
  };

  const here = async () => (await media.shown()).map(({ address }) => address);

  it('is fetched again', async () => {
    const video = await lost();
    expect([await here(), await media.bringBack(), await here()]).toEqual([[], true, [video]]);
    const { hash } = index.db.prepare('SELECT hash FROM asset').get() as { hash: string };
    expect(statSync(join(folder, 'blobs', hash.slice(0, 2), hash)).size).toBe(MP4.length);
  });

  it('is left out where the CMS has it no more, or has another', async () => {
    await lost();
    answer = (_request, response) => response.writeHead(404).end();
    expect([await media.bringBack(), await here()]).toEqual([true, []]);
    answer = (_request, response) => response.end(Buffer.concat([MP4, BLOCK]));
    expect([await media.bringBack(), await here()]).toEqual([true, []]);
  });

  it('stays owed while the CMS can’t be asked, or nobody waits any more; to tell what is here asks nobody', async () => {
    await lost();
    answer = (_request, response) => response.writeHead(503).end();
    expect([await media.bringBack(), asked]).toEqual([false, 2]);
    expect([await here(), asked]).toEqual([[], 2]);
    expect([await media.bringBack(AbortSignal.abort()), asked]).toEqual([false, 2]);
  });

  it('is drawn again where it is a share picture: the CMS has none', async () => {
    const share = { path: '/anh/chia-se/abc.png', entry: { hash: 'f'.repeat(64), size: 1 } };
    index.db.prepare('INSERT INTO media_use (address, kind, id) VALUES (?, ?, ?)').run(share.path, 'article', 'a1');
    index.db.prepare('INSERT INTO share_picture (id, address, made) VALUES (?, ?, 1)').run('a1', share.path);
    index.shares.keep({ ...share, entry: { ...share.entry, mime: 'image/png', stored: 'file' } });
    media = new MediaStore(index.db, new BlobFiles(join(folder, 'blobs')), 'http://127.0.0.1:9', (hash) => {
      index.shares.forgetFile(hash);
    });
    expect([await media.bringBack(), index.shares.owes()]).toEqual([true, true]);
  });
});

describe('a video', () => {
  it('lies on disk as it comes, not in memory', async () => {
    let seen = 0;
    answer = (_request, response) => {
      response.write(MP4.subarray(0, 1000));
      response.write(BLOCK);
      const until = setInterval(() => {
        const [name] = temporary();
        seen = name === undefined ? 0 : statSync(join(folder, 'blobs', name)).size;
        // The rest is sent only when the first part is on disk.
        if (seen < BLOCK.length) return;
        clearInterval(until);
        response.end(BLOCK);
      }, 5);
    };
    expect(videoOf(await media.withPublicMedia(withVideo('k1')))).toMatch(/^\/tep\/[0-9a-f]{16}\.mp4$/);
    expect(seen).toBeGreaterThanOrEqual(BLOCK.length);
    expect(temporary()).toEqual([]);
  });

  it('that was replaced under the same address is fetched again, one that was not is not', async () => {
    const first = videoOf(await media.withPublicMedia(withVideo('k1')));
    expect(videoOf(await media.withPublicMedia(withVideo('k1', 2)))).toBe(first);
    expect(asked).toBe(1);
    answer = (_request, response) => response.end(Buffer.concat([MP4, BLOCK]));
    expect(videoOf(await media.withPublicMedia(withVideo('k2', 3)))).not.toBe(first);
  });

  it('that breaks off leaves nothing and may be tried again', async () => {
    answer = (_request, response) => {
      response.writeHead(200, { 'content-length': BLOCK.length * 2 });
      response.write(MP4);
      setTimeout(() => response.destroy(), 30);
    };
    await expect(media.withPublicMedia(withVideo('k1'))).rejects.toThrow();
    expect(temporary()).toEqual([]);
    answer = (_request, response) => response.end(MP4);
    expect(videoOf(await media.withPublicMedia(withVideo('k1')))).toBeDefined();
  });

  it('that is none, or too big, is refused before it is stored', async () => {
    answer = (_request, response) => response.end(Buffer.concat([Buffer.from('<html><script>alert(1)'), BLOCK]));
    await expect(media.withPublicMedia(withVideo('k1'))).rejects.toThrow('không phải là loại được phép');
    answer = (_request, response) => {
      response.writeHead(200, { 'content-length': 400 * BLOCK.length });
      response.write(MP4);
    };
    await expect(media.withPublicMedia(withVideo('k1'))).rejects.toThrow('quá lớn');
    answer = (_request, response) => response.writeHead(404).end();
    await expect(media.withPublicMedia(withVideo('k1'))).rejects.toThrow('Không tìm thấy');
    expect(temporary()).toEqual([]);
  });

  it('that takes long goes on coming while others are served, and is there at a later try, fetched once', async () => {
    let release = (): void => undefined;
    answer = (_request, response) => {
      release = () => response.end(MP4);
    };
    expect(await media.inTime(withVideo('k1'), 30)).toBeNull();
    expect(await media.inTime(withVideo('k1'), 30)).toBeNull();
    release();
    await wait(50);
    expect(videoOf(await media.inTime(withVideo('k1'), 1000))).toBeDefined();
    expect(asked).toBe(1);
  });

  it('that takes long and is refused in the end is refused, not tried for ever', async () => {
    let release = (): void => undefined;
    answer = (_request, response) => {
      release = () => response.writeHead(404).end();
    };
    expect(await media.inTime(withVideo('k1'), 30)).toBeNull();
    release();
    await wait(50);
    await expect(media.inTime(withVideo('k1'), 1000)).rejects.toThrow('Không tìm thấy');
  });
});
