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

beforeEach(() => {
  vi.useFakeTimers();
  waiting = [];
  const journal = { due: (_now: number, limit: number) => waiting.slice(0, limit) };
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
  arrive(40);
  const gathered = incoming.gather();
  for (const more of [50, 60, 0]) {
    arrive(more);
    await vi.advanceTimersByTimeAsync(60);
  }
  expect(await gathered).toHaveLength(150);
});

it('holds a burst that does not end up for a second and a half at most', async () => {
  arrive(40);
  const gathered = incoming.gather();
  for (let ms = 0; ms < 3000; ms += 60) {
    arrive(10);
    await vi.advanceTimersByTimeAsync(60);
  }
  const { length } = await gathered;
  expect(length).toBeGreaterThan(40 + 20 * 10);
  expect(length).toBeLessThan(40 + 27 * 10);
});

it('does not wait for what only trickles in', async () => {
  arrive(40);
  const gathered = incoming.gather();
  for (let ms = 0; ms < 600; ms += 60) {
    arrive(3);
    await vi.advanceTimersByTimeAsync(60);
  }
  expect((await gathered).length).toBeLessThanOrEqual(40 + 2 * 3);
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
