import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { S3Place } from '../release/objects/objects-config.js';
import type { FleetBook } from './fleet-book.js';
import { fleetFixture, type FleetFixture } from './fleet.fixture.js';
import { openStore } from './open-store.js';

let world: FleetFixture;
let book: FleetBook;
let port: number;
const servers: Server[] = [];
const silent = pino({ level: 'silent' });
const AT_ONCE = { firstMs: 0, againMs: 1 };

/** As much of a bucket as the trial at the start asks for: a second write of the same name is refused. */
function bucket(at: number, refuses?: number): Promise<number> {
  const held = new Set<string>();
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      const name = String(request.url);
      const writes = request.method === 'PUT';
      response.statusCode = !writes ? 200 : (refuses ?? (held.has(name) ? 412 : 200));
      if (writes) held.add(name);
      response.end(writes ? '' : '<DeleteResult/>');
    });
  });
  servers.push(server);
  return new Promise((resolve) => {
    server.listen(at, '127.0.0.1', () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}
async function close(): Promise<void> {
  await Promise.all(
    servers.splice(0).map((server) => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    }),
  );
}
const place = (name = 'phat-hanh'): S3Place => ({
  ...{ kind: 's3', endpoint: `http://127.0.0.1:${String(port)}`, region: 'us-east-1', bucket: name, prefix: '' },
  ...{ keyId: 'khoa', secret: 'bi-mat', pathStyle: true },
});

beforeEach(async () => {
  world = fleetFixture();
  ({ book } = world.machine('one').join());
  port = await bucket(0);
});
afterEach(async () => {
  await close();
  world.close();
});

describe('a shared store at the start', () => {
  it('that never answered ends it with a sentence, and so does one that is full', async () => {
    await close();
    await expect(openStore(place(), book, silent, AT_ONCE)).rejects.toMatchObject({
      code: 'unreachable',
      message: expect.stringContaining('TOASOAN_RELEASES_S3_ENDPOINT') as string,
    });
    await bucket(port, 507);
    await expect(openStore(place(), book, silent)).rejects.toMatchObject({ code: 'full' });
  });

  it('that comes up beside this machine is waited for', async () => {
    await close();
    const told: string[] = [];
    // It comes up once this machine has said that it waits.
    const log = pino(
      {},
      {
        write: (line) => {
          told.push(line);
          void bucket(port);
        },
      },
    );
    (await openStore(place(), book, log, { firstMs: 30_000, againMs: 1 })).close();
    expect(told).toHaveLength(1);
  });

  it('that answered before may be away; at another address it is a stranger', async () => {
    (await openStore(place(), book, silent)).close();
    await close();
    (await openStore(place(), book, silent, AT_ONCE)).close();
    await expect(openStore(place('nham-ten'), book, silent, AT_ONCE)).rejects.toMatchObject({ code: 'unreachable' });
  });

  it('that was met before addresses were kept counts as answered', async () => {
    book.keepStore('kho-cu');
    await close();
    (await openStore(place(), book, silent, AT_ONCE)).close();
    expect([book.hasAnsweredAt(`http://127.0.0.1:${String(port)}/phat-hanh/`), book.hasAnsweredAt('khác')]).toEqual([
      true,
      false,
    ]);
  });
});
