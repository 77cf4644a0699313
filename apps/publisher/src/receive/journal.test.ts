import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import type { PublishEvent } from '@toasoan/contracts';
import { Journal } from './journal.js';

const event = (id: string): PublishEvent => ({
  type: 'article.published.v1',
  timestamp: '2018-07-09T02:00:00.000Z',
  data: { kind: 'article', id, revision: 1 },
});
let journal: Journal;
beforeEach(() => {
  journal = new Journal(new Database(':memory:'));
});

describe('the journal', () => {
  it('gives back what waits, oldest first, until it is done', () => {
    journal.add([{ id: 'm1', event: event('a') }], 1000);
    journal.add([{ id: 'm2', event: event('b') }], 2000);
    expect(journal.due(5000, 10).map(({ id }) => id)).toEqual(['m1', 'm2']);
    journal.done(['m1']);
    expect(journal.due(5000, 10).map(({ id }) => id)).toEqual(['m2']);
  });

  it('leaves a replayed id as it is, even when it is done', () => {
    journal.add([{ id: 'm1', event: event('a') }], 1000);
    journal.done(['m1']);
    journal.add([{ id: 'm1', event: event('a') }], 2000);
    expect(journal.due(5000, 10)).toEqual([]);
  });

  it('names what waits of documents that are to be withdrawn, in order, and nothing of others', () => {
    const gone = { ...event('b'), type: 'article.withdrawn.v1' as const };
    journal.add(
      ['a', 'b', 'c'].map((id) => ({ id: `m-${id}`, event: event(id) })),
      1000,
    );
    journal.add([{ id: 'm-gone', event: gone }], 2000);
    expect(journal.dueWithdrawals(1500, 10)).toEqual([]);
    expect(journal.dueWithdrawals(5000, 10).map(({ id }) => id)).toEqual(['m-b', 'm-gone']);
    journal.done(['m-gone']);
    expect(journal.dueWithdrawals(5000, 10)).toEqual([]);
  });

  it('tries again after 1, 2, 4 … seconds, at most five minutes, for ever', () => {
    journal.add([{ id: 'm1', event: event('a') }], 0);
    const pauses = Array.from({ length: 12 }, () => {
      journal.retry('m1', 'CMS không trả lời', 0);
      return (journal.nextAt() ?? 0) / 1000;
    });
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300]);
    expect(journal.backlog()).toMatchObject({ waiting: 1, failing: 1 });
  });
});
