import Fastify, { type FastifyInstance } from 'fastify';
import { connect, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { commandRoutes, sendCommand } from './commands.js';
import type { RunningPublisher } from './start-publisher.js';

const SECRET = `whsec_${Buffer.from('khóa dùng cho thử nghiệm').toString('base64')}`;

let app: FastifyInstance;
let port: number;
/** The rebuild that was asked for is over. */
let done: (release: number) => void;
let begun: Promise<void>;
beforeEach(async () => {
  // So short here; half a minute in the publisher.
  app = Fastify({ connectionTimeout: 100 });
  let begin: () => void;
  begun = new Promise((resolve) => (begin = resolve));
  const rebuild = () =>
    new Promise<number>((resolve) => {
      done = resolve;
      begin();
    });
  commandRoutes(app, SECRET, () => ({ leads: () => true, publisher: { rebuild } }) as unknown as RunningPublisher);
  await app.listen({ host: '127.0.0.1', port: 0 });
  ({ port } = app.server.address() as AddressInfo);
});
afterEach(() => app.close());

it.each([
  'null',
  '',
  'không phải JSON',
  '7',
  '{"name":"roll-back","release":{}}',
  '{"name":"roll-back","release":"7"}',
])('what is signed and is no command is refused as such: %s', async (body) => {
  const [id, at] = [`cmd_${String(body.length)}`, new Date()];
  const { statusCode } = await app.inject({
    method: 'POST',
    url: '/commands/roll-back',
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(SECRET).sign(id, at, body),
    },
    payload: body,
  });
  expect(statusCode).toBe(400);
});

it('a command that takes minutes has its answer, though the connection is silent for longer than any other may be', async () => {
  const answer = sendCommand({ host: '127.0.0.1', port, eventSecret: SECRET }, 'rebuild');
  await begun;
  // One that came later and says nothing is shut by now.
  const silent = connect(port, '127.0.0.1');
  await once(silent, 'close');
  done(7);
  expect(await answer).toEqual({ status: 200, body: JSON.stringify({ command: 'rebuild', result: { release: 7 } }) });
});
