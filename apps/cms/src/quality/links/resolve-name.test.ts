import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { afterEach, expect, test } from 'vitest';
import { resolveName } from './resolve-name';

const STAYS = new AbortController().signal;
const opened: Socket[] = [];

/** A name server; `answer` makes the answer of a question, null is silence. */
async function nameServer(answer: (question: Buffer) => Buffer | null) {
  const socket = createSocket('udp4');
  opened.push(socket);
  let asked = 0;
  socket.on('message', (question: Buffer, { port, address }: RemoteInfo) => {
    asked += 1;
    const said = answer(question);
    if (said !== null) socket.send(said, port, address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return { servers: [`127.0.0.1:${String(socket.address().port)}`], asked: () => asked };
}
afterEach(() => {
  for (const socket of opened.splice(0)) socket.close();
});

/** The question again with flags, and for an A question with one address. */
function said(question: Buffer, code: number, address: readonly number[] | null): Buffer {
  const head = Buffer.from(question);
  head.writeUInt16BE(0x8180 | code, 2);
  const end = question.indexOf(0, 12) + 5;
  const isFour = question.readUInt16BE(end - 4) === 1;
  const has = address !== null && isFour;
  head.writeUInt16BE(has ? 1 : 0, 6);
  head.writeUInt16BE(0, 10);
  const record = Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, ...(address ?? [])]);
  return Buffer.concat(has ? [head.subarray(0, end), record] : [head.subarray(0, end)]);
}

test('answers with the addresses of a name', async () => {
  const { servers } = await nameServer((question) => said(question, 0, [93, 184, 216, 34]));
  expect(await resolveName('trang.example.vn', { timeoutMs: 5000, signal: STAYS, servers })).toEqual([
    { address: '93.184.216.34', family: 4 },
  ]);
});

test.each([
  ['nobody has', 3],
  ['has no address', 0],
])('a name that %s is nobody’s', async (_what, code) => {
  const { servers } = await nameServer((question) => said(question, code, null));
  await expect(resolveName('khong.example.vn', { timeoutMs: 5000, signal: STAYS, servers })).rejects.toMatchObject({
    code: 'ENOTFOUND',
  });
});

test('a name server that never answers is left after the time given, and keeps nobody from the disk', async () => {
  const { servers, asked } = await nameServer(() => null);
  const all = Array.from({ length: 12 }, (_, n) =>
    resolveName(`im-${String(n)}.example.vn`, { timeoutMs: 400, signal: new AbortController().signal, servers }).catch(
      (error: unknown) => error,
    ),
  );
  // Twelve names would hold each of the four threads that this needs.
  let waiting = true;
  void Promise.all(all).then(() => (waiting = false));
  await stat('.');
  expect(waiting).toBe(true);
  for (const error of await Promise.all(all)) {
    expect(error).toMatchObject({ code: expect.stringMatching(/^(?:ETIMEOUT|ECANCELLED)$/) as string });
  }
  expect(asked()).toBeGreaterThanOrEqual(12);
});

test('and at once when the newsroom ends, before or while it is asked', async () => {
  const { servers } = await nameServer(() => null);
  const ending = new AbortController();
  const asked = resolveName('im.example.vn', { timeoutMs: 3_600_000, signal: ending.signal, servers });
  ending.abort();
  await expect(asked).rejects.toMatchObject({ code: 'ECANCELLED' });
  await expect(
    resolveName('im.example.vn', { timeoutMs: 3_600_000, signal: ending.signal, servers }),
  ).rejects.toMatchObject({ code: 'ECANCELLED' });
});
