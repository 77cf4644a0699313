import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { answersAt, readPin, readReleases, rollBack, unpin } from './ask-publisher';

const MADE = '2018-03-16T02:10:00.000Z';
const RELEASES = {
  ...{ current: 3, newest: 4, pinned: true, waiting: 0 },
  ...{ rebuild: null, rebuildOwed: false, catchingUp: null, releases: [] },
};
const RESULTS: Record<string, unknown> = {
  '/commands/releases': RELEASES,
  '/commands/roll-back': { rolledBack: true, current: { release: 3, pinned: true, templates: 'm' } },
  '/commands/unpin': { current: { release: 4, pinned: false, templates: 'm' } },
};

const asked: string[] = [];
const servers: Server[] = [];
async function publisher(name: string, leads: boolean): Promise<string> {
  const server = createServer((request, response) => {
    const url = String(request.url);
    asked.push(`${name} ${url}`);
    response.setHeader('content-type', 'application/json');
    if (url === '/tin/co/') response.end();
    else if (url === '/tin/khong/') response.writeHead(404).end();
    else if (url === '/health')
      response.end(JSON.stringify({ status: 'ok', release: { id: 3, pinned: true, createdAt: MADE } }));
    else if (leads) response.end(JSON.stringify({ command: url, result: RESULTS[url] }));
    else response.writeHead(503).end(JSON.stringify({ error: { code: 'not_leader', message: 'Máy này không dẫn' } }));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

beforeAll(async () => {
  vi.stubEnv('TOASOAN_EVENT_SECRET', `whsec_${Buffer.alloc(24, 1).toString('base64')}`);
  vi.stubEnv('TOASOAN_PUBLISHER_URL', `${await publisher('theo', false)}/, ${await publisher('dẫn', true)}`);
});
afterAll(() => {
  vi.unstubAllEnvs();
  for (const server of servers) server.close();
});

describe('with two publishers, the first of which follows', () => {
  it('commands are carried out by the one that leads', async () => {
    expect(await readReleases()).toMatchObject({ current: 3, pinned: true });
    expect([await rollBack(3), await unpin()]).toEqual(['done', 'done']);
    expect(asked.filter((line) => line.startsWith('dẫn'))).toEqual([
      'dẫn /commands/releases',
      'dẫn /commands/roll-back',
      'dẫn /commands/unpin',
    ]);
  });

  it('a page is asked for where readers find it', async () => {
    expect([await answersAt('/tin/co/'), await answersAt('/tin/khong/')]).toEqual([true, false]);
  });

  it('what readers are shown is known from whichever answers', async () => {
    expect(await readPin()).toEqual({ release: 3, createdAt: MADE });
  });
});

it('nobody has said whether a page is found where no publisher answers', async () => {
  vi.stubEnv('TOASOAN_PUBLISHER_URL', 'http://127.0.0.1:9');
  await expect(answersAt('/tin/co/')).rejects.toThrow();
});
