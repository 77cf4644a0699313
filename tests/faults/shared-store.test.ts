import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect, createServer as createTcpServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { closing, freePort, listenAnywhere, publishEvent, startOwnS3, type TestS3 } from '@toasoan/testkit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { becomes, startFleetWorld, type FleetWorld, type Machine } from '../harness/fleet-world.js';
import { article } from '../harness/la-gi.js';

/** Writes of a publication that are refused, each in turn: three in the usual run. */
const REFUSALS = Number(process.env['TOASOAN_REFUSALS'] ?? 3);

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
/** Without pictures for sharing: the first article's may come while the second is on its way. */
const pagesOf = (machine: Machine) => [...machine.shown()].filter(([path]) => !path.startsWith('/anh/chia-se/'));
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
    const before = pagesOf(follower);
    s3.failWrites({ status: 507, code: 'InsufficientStorage' });
    const second = await announce(leader, 'Lớp học đêm của công nhân may');
    const { fleet, status } = await becomes(
      () => leader.health(),
      ({ fleet: { error } }) => error !== null,
    );
    expect([status, fleet.error]).toEqual(['attention', expect.stringContaining('đã đầy')]);
    expect(world.cms.receipts.some(({ receipt }) => receipt.id === second.id)).toBe(false);
    expect(pagesOf(follower)).toEqual(before);
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
    ['a secret left out', { TOASOAN_RELEASES_S3_SECRET: '' }, 'Thiếu biến môi trường TOASOAN_RELEASES_S3_SECRET'],
  ])('%s: ends with 1 and a sentence, before anything is written', async (_, environment, words) => {
    const ended = expect(world.machine('mot', environment)).rejects;
    await ended.toThrow(new RegExp(`ended with 1:[^]*${words}`));
    expect(s3.requests.filter((line) => line.startsWith('PUT') && line.includes('/log/'))).toEqual([]);
  });
});

/** A door before the bucket that is shut until it is opened. */
async function doorTo(endpoint: string) {
  const port = await freePort();
  const { hostname, port: behind } = new URL(endpoint);
  const open = new Set<Socket>();
  const door = createTcpServer((socket) => {
    const further = connect(Number(behind), hostname);
    for (const one of [socket, further]) {
      open.add(one);
      one.on('error', () => undefined).on('close', () => open.delete(one));
    }
    socket.pipe(further).pipe(socket);
  });
  return {
    url: `http://127.0.0.1:${String(port)}`,
    open: () => new Promise<void>((resolve) => door.listen(port, '127.0.0.1', resolve)),
    close: async () => {
      for (const one of open) one.destroy();
      await new Promise((resolve) => door.close(resolve));
    },
  };
}

describe('a machine without a site', () => {
  const waits = async (machine: Machine, words: string) => {
    const answer = await fetch(`${machine.url}/`);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '10']);
    expect(await answer.text()).toContain('đang được chuẩn bị');
    const { status, fleet } = await machine.health();
    expect([status, fleet.leads, fleet.error]).toEqual(['attention', false, expect.stringContaining(words)]);
  };
  const shows = (machine: Machine) =>
    becomes(
      async () => (await fetch(`${machine.url}/`)).status,
      (status) => status === 200,
    );

  /** The folder of one that has met its bucket, in which nobody had published yet. */
  const metBefore = async (environment = {}): Promise<{ TOASOAN_DATA: string }> => {
    const machine = await world.machine('mot', { ...environment, TOASOAN_LEAD: 'off' });
    await machine.stop();
    return { TOASOAN_DATA: machine.dataFolder };
  };

  it('whose bucket is away answers 503, says why, and has the site by itself once it is there', async () => {
    const door = await doorTo(s3.endpoint);
    const environment = { TOASOAN_RELEASES_S3_ENDPOINT: door.url };
    await door.open();
    const folder = await metBefore(environment);
    await door.close();
    const machine = await world.machine('mot', { ...environment, ...folder });
    await waits(machine, 'Không kết nối được');
    await door.open();
    await shows(machine);
    await machine.close();
    await door.close();
  }, 120_000);

  it('whose bucket is full does the same', async () => {
    const folder = await metBefore();
    s3.failWrites({ status: 507, code: 'InsufficientStorage' });
    const machine = await world.machine('mot', folder);
    await waits(machine, 'đã đầy');
    s3.failWrites(null);
    await shows(machine);
  }, 120_000);

  it('that never met its bucket, and finds it full, ends with 1 and a sentence', async () => {
    s3.failWrites({ status: 507, code: 'InsufficientStorage' });
    await expect(world.machine('mot')).rejects.toThrow(/ended with 1:[^]*đã đầy/);
  });
});

describe('a bucket that refuses in the middle of a release', () => {
  it(`at each of ${String(REFUSALS)} writes in turn: followers have the old release or the new one, whole`, async () => {
    const leader = await world.machine('mot');
    await leads(leader);
    const follower = await world.machine('hai', { TOASOAN_LEAD: 'off' });
    for (let after = 0; after < REFUSALS; after += 1) {
      const before = pagesOf(follower);
      s3.failWrites({ status: 403, code: 'QuotaExceeded', after });
      const item = await announce(leader, `Tin lúc kho đầy dần ${String(after)}`);
      const path = `/tin/${item.content.slug}/`;
      await becomes(
        () => leader.health(),
        ({ fleet: { error } }) => error !== null,
      );
      // The leader itself shows it, and says so to nobody.
      expect(world.cms.receipts.some(({ receipt }) => receipt.id === item.id)).toBe(false);
      expect(pagesOf(follower)).toEqual(before);
      s3.failWrites(null);
      await world.cms.receiptFor('article', item.id, 1, 60_000);
      await becomes(
        () => follower.shown(),
        (shown) => shown.has(path),
      );
      expect(pagesOf(follower)).toEqual(pagesOf(leader));
    }
  }, 300_000);
});

describe('a wrong secret', () => {
  it('ends the start with 1 and a sentence', async () => {
    // s3rver compares no signatures of version 4: this is what a server answers that does.
    s3.failWrites({ status: 403, code: 'SignatureDoesNotMatch' });
    const ended = expect(world.machine('mot', { TOASOAN_RELEASES_S3_SECRET: 'sai' })).rejects;
    await ended.toThrow(/ended with 1:[^]*không nhận khóa truy cập: kiểm tra .*TOASOAN_RELEASES_S3_SECRET/);
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
