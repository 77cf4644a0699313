import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { closing, listenAnywhere, publishEvent, startOwnS3, type TestS3 } from '@toasoan/testkit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { becomes, startFleetWorld, type FleetWorld, type Machine } from '../harness/fleet-world.js';
import { article } from '../harness/la-gi.js';

let s3: TestS3;
let world: FleetWorld;
beforeEach(async () => {
  s3 = await startOwnS3();
  world = await startFleetWorld(s3, 60);
});
afterEach(async () => {
  await world.close();
  await s3.close();
});

const leads = (machine: Machine) =>
  becomes(
    () => machine.health(),
    ({ fleet }) => fleet.leads,
  );
const announce = async (machine: Machine, title: string) => {
  const item = article(title);
  world.cms.put(item);
  expect(await machine.post(publishEvent('article', item.id, 1))).toBe(202);
  return item;
};

describe('a bucket that fills up', () => {
  it('holds the receipt back, shows followers nothing of it, says so, and heals by itself', async () => {
    const leader = await world.machine('mot');
    await leads(leader);
    const follower = await world.machine('hai', { TOASOAN_LEAD: 'off' });
    const first = await announce(leader, 'Tết sum vầy của đoàn viên nghề biển');
    await world.cms.receiptFor('article', first.id, 1, 20_000);
    const path = `/tin/${first.content.slug}/`;
    await becomes(
      () => follower.shown(),
      (shown) => shown.has(path),
    );
    const before = follower.shown();
    s3.failWrites({ status: 507, code: 'InsufficientStorage' });
    const second = await announce(leader, 'Lớp học đêm của công nhân may');
    const { fleet, status } = await becomes(
      () => leader.health(),
      ({ fleet: { error } }) => error !== null,
    );
    expect([status, fleet.error]).toEqual(['attention', expect.stringContaining('đã đầy')]);
    expect(world.cms.receipts.some(({ receipt }) => receipt.id === second.id)).toBe(false);
    expect([...follower.shown()]).toEqual([...before]);
    s3.failWrites(null);
    await world.cms.receiptFor('article', second.id, 1, 20_000);
    await becomes(
      () => follower.shown(),
      (shown) => shown.has(`/tin/${second.content.slug}/`),
    );
  }, 120_000);
});

describe('a start that can not go well', () => {
  it.each([
    ['a wrong key', { TOASOAN_RELEASES_S3_KEY_ID: 'sai' }, 'không nhận khóa truy cập'],
    ['no such bucket', { TOASOAN_RELEASES_S3_BUCKET: 'kho-khac' }, 'tạo kho trước'],
    ['nobody there', { TOASOAN_RELEASES_S3_ENDPOINT: 'http://127.0.0.1:1' }, 'Không kết nối được'],
    ['a secret left out', { TOASOAN_RELEASES_S3_SECRET: '' }, 'Thiếu biến môi trường TOASOAN_RELEASES_S3_SECRET'],
  ])('%s: ends with 1 and a sentence, before anything is written', async (_, environment, words) => {
    const ended = expect(world.machine('mot', environment)).rejects;
    await ended.toThrow(new RegExp(`ended with 1:[^]*${words}`));
    expect(s3.requests.filter((line) => line.startsWith('PUT') && line.includes('/log/'))).toEqual([]);
  });
});

describe('a CDN in front', () => {
  it('is told of every changed address once the release stands, is asked again when it fails, and holds nothing up', async () => {
    const heard: string[][] = [];
    let broken = true;
    const cdn = createServer((request, response) => {
      void text(request).then((body) => {
        if (!broken) heard.push((JSON.parse(body) as { files: string[] }).files);
        response.writeHead(broken || request.headers.authorization !== 'Bearer cdn' ? 500 : 200).end();
      });
    });
    const folder = mkdtempSync(join(tmpdir(), 'toasoan-shared-'));
    // A shared disk this time.
    const machine = await world.machine('mot', {
      ...{ TOASOAN_RELEASES_S3_BUCKET: '', TOASOAN_RELEASES_S3_ENDPOINT: '', TOASOAN_RELEASES_S3_KEY_ID: '' },
      ...{ TOASOAN_RELEASES_S3_SECRET: '', TOASOAN_RELEASES_S3_PREFIX: '', TOASOAN_RELEASES_DIR: folder },
      TOASOAN_PURGE_URL: await listenAnywhere(cdn),
      TOASOAN_PURGE_HEADER: 'Authorization: Bearer cdn',
    });
    await leads(machine);
    const item = await announce(machine, 'Một ngày ở cảng cá La Gi');
    // The receipt does not wait for the CDN.
    await world.cms.receiptFor('article', item.id, 1, 20_000);
    broken = false;
    const wanted = [`https://congdoan.example.vn/tin/${item.content.slug}/`, 'https://congdoan.example.vn/'];
    await becomes(
      () => heard.flat(),
      (urls) => wanted.every((url) => urls.includes(url)),
    );
    expect(Math.max(...heard.map((lot) => lot.length))).toBeLessThanOrEqual(30);
    await closing(cdn);
    rmSync(folder, { recursive: true });
  }, 60_000);
});
