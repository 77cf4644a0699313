import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { Lease } from './lease.js';

it('never counts on a lease for longer than it asked for', async () => {
  const server = createServer((_request, response) => {
    response.end(JSON.stringify({ mine: true, leader: 'một', fence: 3, forMs: 3_600_000 }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cmsUrl = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const lease = new Lease({ cmsUrl, internalToken: 'khoa', name: 'một', process: 'p', forMs: 15_000 });
  expect(await lease.hold()).toMatchObject({ mine: true, fence: 3, forMs: 15_000 });
  server.close();
});
