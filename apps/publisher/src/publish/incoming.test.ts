import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { JournalEntry } from '../receive/journal.js';
import { Incoming } from './incoming.js';
import type { PublisherParts } from './publisher-parts.js';
import type { ReadResult } from './read-documents.js';

const entry = (n: number): JournalEntry => ({
  ...{ id: `msg_${String(n)}`, kind: 'article', documentId: `bai-${String(n)}`, withdrawn: false, revision: 1 },
  ...{ requestId: null, receivedAt: 0, attempts: 0 },
});

let waiting: JournalEntry[];
let incoming: Incoming;
const arrive = (many: number) => {
  waiting.push(...Array.from({ length: many }, (_, n) => entry(waiting.length + n)));
};

/** Gathers from forty on, while that many more arrive before each look. */
const gatheredWhile = async (arriving: readonly number[]): Promise<number> => {
  arrive(40);
  const gathered = incoming.gather();
  for (const more of arriving) {
    arrive(more);
    await vi.advanceTimersByTimeAsync(60);
  }
  return (await gathered).length;
};

beforeEach(() => {
  vi.useFakeTimers();
  waiting = [];
  const journal = {
    due: (_now: number, limit: number) => waiting.slice(0, limit),
    dueWithdrawals: (_now: number, limit: number) => waiting.filter(({ withdrawn }) => withdrawn).slice(0, limit),
  };
  const parts = { journal, index: { held: () => null } } as unknown as PublisherParts;
  incoming = new Incoming(parts, () => Promise.resolve(new Map<string, ReadResult>()));
});
afterEach(() => {
  vi.useRealTimers();
});

it('publishes a few at once', async () => {
  arrive(3);
  expect(await incoming.gather()).toHaveLength(3);
});

it('waits for the rest of a burst, and no longer than it lasts', async () => {
  expect(await gatheredWhile([50, 60, 0])).toBe(150);
});

it('holds a burst that does not end up for a second and a half at most', async () => {
  const length = await gatheredWhile(Array<number>(50).fill(10));
  expect(length).toBeGreaterThan(40 + 20 * 10);
  expect(length).toBeLessThan(40 + 27 * 10);
});

it('does not wait for what only trickles in', async () => {
  expect(await gatheredWhile(Array<number>(10).fill(3))).toBeLessThanOrEqual(40 + 2 * 3);
});

// Seen to fail: it waited with the burst, for a second and a half.
it('takes a withdrawal out of a burst at once, with what else is due of its document, and then the burst', async () => {
  arrive(40);
  const gone = { ...entry(7), id: 'msg_go', revision: 2, withdrawn: true };
  waiting.push(gone);
  expect((await incoming.gather()).map(({ id }) => id)).toEqual(['msg_7', 'msg_go']);
  // Another that comes at once goes with the burst: withdrawals without end would hold it up.
  waiting = waiting.filter(({ documentId }) => documentId !== gone.documentId);
  waiting.push({ ...entry(9), id: 'msg_go_2', revision: 2, withdrawn: true });
  expect(await incoming.gather()).toHaveLength(40);
});

it('ends its wait for a burst when a withdrawal comes', async () => {
  arrive(40);
  const gathered = incoming.gather();
  waiting.push({ ...entry(40), withdrawn: true });
  arrive(30);
  await vi.advanceTimersByTimeAsync(60);
  expect((await gathered).map(({ id }) => id)).toEqual(['msg_40']);
});

// Seen to fail: it was met when four batches were through.
it('sees a withdrawal behind a queue longer than a batch', async () => {
  arrive(4000);
  waiting.push({ ...entry(4000), withdrawn: true });
  expect((await incoming.gather()).map(({ id }) => id)).toEqual(['msg_4000']);
  waiting.pop();
  expect(await incoming.gather()).toHaveLength(1000);
});

it('leaves out what is being published and what is being confirmed', async () => {
  arrive(3);
  incoming.checking.set('msg_0', Promise.resolve());
  await incoming.take([entry(1)]);
  expect((await incoming.gather()).map(({ id }) => id)).toEqual(['msg_2']);
  waiting.push({ ...entry(1), id: 'msg_later', revision: 2 });
  expect((await incoming.gather()).map(({ id }) => id)).toEqual(['msg_2']);
  incoming.over();
  expect((await incoming.gather()).map(({ id }) => id)).toEqual(['msg_1', 'msg_2', 'msg_later']);
});
