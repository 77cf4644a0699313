import type { Server } from 'node:http';
import { createServer } from 'node:net';

/** Listens on 127.0.0.1 at `port`, or at any free one, and answers the base URL without a slash at the end. */
export async function listenAnywhere(server: Server, port = 0): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server has no TCP address');
  return `http://127.0.0.1:${String(bound.port)}`;
}

/** Stops a server now, open connections included. */
export async function closing(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}

/** A port that was free a moment ago, for a process that must be told its port before it starts. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const bound = probe.address();
  await new Promise<void>((resolve) => probe.close(() => resolve()));
  if (bound === null || typeof bound === 'string') throw new Error('no free port');
  return bound.port;
}
