import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, createServer as createNetServer, type Server as NetServer, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { countConnections } from './count-connections.fixture';
import { askAddress, type Resolved } from './ask-address';

const HERE: Resolved = { address: '127.0.0.1', family: 4 };
const STAYS = new AbortController().signal;
const opened: { server: Server | NetServer; sockets: Set<Socket> }[] = [];

async function serve(answer: RequestListener) {
  const server = createServer(answer);
  const sockets = new Set<Socket>();
  const said: string[] = [];
  server.on('connection', (socket) => sockets.add(socket));
  server.on('request', ({ method, headers }) => said.push(`${String(method)} ${String(headers.host)}`));
  server.listen(0, HERE.address);
  await once(server, 'listening');
  opened.push({ server, sockets });
  return { port: (server.address() as AddressInfo).port, sockets, said };
}

afterEach(async () => {
  for (const { server, sockets } of opened.splice(0)) {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  }
});

const ask = (port: number, method: 'HEAD' | 'GET', timeoutMs = 5000, signal = STAYS) =>
  // A name that no resolver knows: were it resolved again, this would fail.
  askAddress(new URL(`http://ten-mien.invalid:${String(port)}/bai`), method, HERE, { timeoutMs, signal });

test('goes to the address that was looked at, under the name that was asked for', async () => {
  const { port, sockets, said } = await serve((_, response) => response.writeHead(302, { location: '/moi' }).end());
  const connections = countConnections();
  expect(await ask(port, 'HEAD')).toEqual({ status: 302, location: '/moi' });
  expect(said).toEqual([`HEAD ten-mien.invalid:${String(port)}`]);
  expect(sockets.size).toBe(1);
  expect(connections.end()).toBe(1);
});

test('reads no body, however long it goes on', async () => {
  let sent = 0;
  const { port, sockets } = await serve((_, response) => {
    response.writeHead(200);
    const more = (): void => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536))) sent += 65_536;
      response.once('drain', more);
    };
    more();
  });
  expect(await ask(port, 'GET')).toEqual({ status: 200, location: null });
  const [socket] = sockets;
  await new Promise<void>((resolve) => {
    if (socket === undefined || socket.destroyed) resolve();
    else
      socket.once('close', () => {
        resolve();
      });
  });
  expect(sent).toBeLessThan(64 * 1024 * 1024);
});

test('gives up at once on who changes the protocol, which nobody asked for', async () => {
  const sockets = new Set<Socket>();
  const server = createNetServer((socket) => {
    sockets.add(socket);
    socket.once('data', () =>
      socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n'),
    );
  });
  server.listen(0, HERE.address);
  await once(server, 'listening');
  opened.push({ server, sockets });
  const { port } = server.address() as AddressInfo;
  expect(await ask(port, 'GET', 60_000)).toEqual({ failed: 'upgrade' });
});

test('gives up on who never answers, on an endless head, and when the newsroom ends', async () => {
  const { port: mute } = await serve(() => undefined);
  expect(await ask(mute, 'GET', 50)).toHaveProperty('failed');
  const { port: wordy } = await serve((_, response) => response.writeHead(200, { 'x-dai': 'a'.repeat(40_000) }).end());
  expect(await ask(wordy, 'GET')).toEqual({ failed: 'HPE_HEADER_OVERFLOW' });
  const ending = new AbortController();
  const asked = ask(mute, 'GET', 60_000, ending.signal);
  ending.abort();
  expect(await asked).toHaveProperty('failed');
});
