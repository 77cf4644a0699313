import type { Publication } from '@toasoan/contracts';
import { pino } from 'pino';
import { beforeEach, expect, it, vi } from 'vitest';
import { article } from '../project/article.fixture.js';
import { GONE } from '../project/item-row.js';
import type { JournalEntry } from '../receive/journal.js';
import type { PublisherParts } from './publisher-parts.js';
import { keyOf, type ReadResult } from './read-documents.js';
import { writeEvents } from './write-events.js';

const entry = (n: number, revision = 1): JournalEntry => ({
  ...{
    id: `msg_${String(n)}_${String(revision)}`,
    kind: 'article',
    documentId: `a${String(n)}`,
    withdrawn: false,
    revision,
  },
  ...{ requestId: null, receivedAt: 0, attempts: 0 },
});
const entries = (from: number, many: number): JournalEntry[] => Array.from({ length: many }, (_, n) => entry(from + n));

let later: JournalEntry[][];
let retried: string[];
let parts: Pick<PublisherParts, 'journal' | 'index' | 'log'>;
/** Documents that the CMS does not answer about. */
let silent: Set<string>;
/** Those that it says are withdrawn. */
const gone = new Set<string>();

beforeEach(() => {
  [later, retried, silent] = [[], [], new Set()];
  const journal = { retry: (id: string) => retried.push(id) };
  parts = { journal, index: { held: () => null }, log: pino({ level: 'silent' }) } as unknown as typeof parts;
});

const incoming = {
  gatherMore: () => Promise.resolve(later.shift() ?? []),
  take: (due: readonly JournalEntry[]) => {
    const read = due.map(({ kind, documentId: id, revision }): [string, ReadResult] => [
      keyOf({ kind, id }),
      silent.has(id)
        ? { outcome: 'failed', message: 'không trả lời' }
        : {
            outcome: 'read',
            publication: gone.has(id)
              ? { kind, id, revision, ...GONE }
              : { ...article(Number(id.slice(1)), id), revision },
          },
    ]);
    return Promise.resolve({ fresh: [...due], read: new Map(read) });
  },
};
const writes: string[][] = [];
const write = (publications: readonly Publication[]) => {
  writes.push(publications.map(({ id, revision }) => `${id} ${String(revision)}`));
  return Promise.resolve(new Map<string, string>());
};
const run = (first: readonly JournalEntry[], goesOn = () => true) => {
  writes.length = 0;
  return writeEvents(first, parts, incoming, goesOn, write);
};

it('a few events are a release of their own, whatever comes meanwhile', async () => {
  later = [entries(100, 50)];
  const { events, documents, first } = await run(entries(0, 3));
  expect([events.length, documents, first?.id, writes.length]).toEqual([3, 3, 'a0', 1]);
});

it('what comes in while a burst is written joins its release, until little comes', async () => {
  later = [entries(100, 80), entries(200, 40), entries(300, 5), entries(400, 100)];
  const { events, documents } = await run(entries(0, 60));
  expect(writes.map(({ length }) => length)).toEqual([60, 80, 40]);
  expect([events.length, documents]).toEqual([180, 180]);
});

it('a burst without end is shown in parts', async () => {
  later = Array.from({ length: 30 }, (_, n) => entries(1000 * (n + 1), 400));
  const { events } = await run(entries(0, 400));
  expect(events).toHaveLength(1000);
});

it('a CMS that is slow keeps nobody waiting for ever', async () => {
  vi.useFakeTimers();
  later = Array.from({ length: 30 }, (_, n) => entries(1000 * (n + 1), 30));
  const slow = { ...incoming, gatherMore: () => (vi.setSystemTime(Date.now() + 1100), incoming.gatherMore()) };
  const { events } = await writeEvents(entries(0, 30), parts, slow, () => true, write);
  vi.useRealTimers();
  expect(events).toHaveLength(30 + 5 * 30);
});

it('who is withdrawn does not wait for a burst to end, nor does one who stops', async () => {
  later = [entries(100, 50)];
  gone.add('a5');
  expect((await run(entries(0, 30))).events).toHaveLength(30);
  gone.clear();
  expect((await run(entries(0, 30), () => false)).events).toHaveLength(30);
});

// Seen to fail: it waited until what was written had become a release.
it('a withdrawal that comes while a burst is written joins its release, however few they are', async () => {
  later = [entries(100, 1).map((entry) => ({ ...entry, withdrawn: true })), entries(200, 60)];
  gone.add('a100');
  expect((await run(entries(0, 30))).events).toHaveLength(31);
  gone.clear();
});

it('what the CMS does not answer about, and what cannot be written yet, is tried again and gets no receipt', async () => {
  silent.add('a5');
  const unsure = new Map([[keyOf({ kind: 'article', id: 'a6' }), 'chưa hỏi được']]);
  const { events } = await writeEvents(
    entries(0, 10),
    parts,
    incoming,
    () => true,
    () => Promise.resolve(unsure),
  );
  expect(retried.sort()).toEqual(['msg_5_1', 'msg_6_1']);
  expect(events.map(({ documentId }) => documentId)).toEqual(['a0', 'a1', 'a2', 'a3', 'a4', 'a7', 'a8', 'a9']);
});
