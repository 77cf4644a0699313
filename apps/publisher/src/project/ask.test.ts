import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { askForStream } from './ask.js';

it('gives back the connection of an answer that nobody reads', async () => {
  let connections = 0;
  const server = createServer((_request, response) => void response.writeHead(404).end('không có'));
  server.keepAliveTimeout = 0;
  server.on('connection', () => (connections += 1));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const question = { timeoutMs: 2000, maxBytes: 1000 };
  // More than there are connections.
  for (let asked = 0; asked < 40; asked += 1) {
    const left = askForStream(`http://127.0.0.1:${String(port)}/`, question, ({ status }) => Promise.resolve(status));
    expect(await left).toBe(404);
  }
  expect(connections).toBeLessThan(40);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
