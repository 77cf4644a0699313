import { afterEach, expect, it } from 'vitest';
import { askedThread, ThreadEnded, type AskedThread } from './asked-thread.js';

/** Answers with what it is asked; loops for ever on `loop`; on `work` begins something new for so long, then answers. */
const THREAD = `
import { parentPort, workerData } from 'node:worker_threads';
const numbers = new Int32Array(workerData.sign, 0, 2);
const name = Buffer.from(workerData.sign, 8);
const begin = (what) => { Atomics.store(numbers, 1, name.write(what)); Atomics.add(numbers, 0, 1); };
parentPort.on('message', async ({ id, question }) => {
  begin(question);
  if (question === 'loop') for (;;);
  if (question === 'work') for (let n = 0; n < 25; n += 1) { begin('work ' + n); await new Promise((r) => setTimeout(r, 100)); }
  parentPort.postMessage({ id, ok: true, answer: question });
});`;
/** Twice as long is time enough to load a thread on a machine that does much beside. */
const QUIET_MS = 2_000;

let thread: AskedThread<string, string>;
const begin = (quietMs?: number) => {
  const file = new URL(`data:text/javascript,${encodeURIComponent(THREAD)}`);
  return (thread = askedThread('test', file, { workerData: {} }, quietMs));
};
afterEach(() => thread.close());

// Seen to fail (it never came back) where nobody looked whether a thread goes on.
it('ends a thread that loops for ever, says over what, tells whoever waited, and answers the next question', async () => {
  begin(QUIET_MS);
  expect(await thread.ask('a')).toBe('a');
  const looping = thread.ask('loop');
  const behind = thread.ask('b');
  const ended = await looping.catch((error: unknown) => error);
  expect(ended).toBeInstanceOf(ThreadEnded);
  expect(ended).toMatchObject({ over: 'loop', message: expect.stringContaining('no sign') as string });
  await expect(behind).rejects.toThrow(ThreadEnded);
  expect(await thread.ask('c')).toBe('c');
});

it('leaves one be that goes on, however long it takes, and one that nobody waits for', async () => {
  begin(QUIET_MS);
  expect(await thread.ask('work')).toBe('work');
  await new Promise((resolve) => setTimeout(resolve, QUIET_MS * 1.5));
  expect(await thread.ask('a')).toBe('a');
});
