import type { Publication } from '@toasoan/contracts';
import { expect, it } from 'vitest';
import { article } from '../project/article.fixture.js';
import { owedReceipts } from './owed-receipts.js';

const NOW = Date.parse('2018-07-09T10:00:00.000Z');
const hoursAgo = (hours: number) => new Date(NOW - hours * 3_600_000).toISOString();
const withdrawn = (n: number, hours: number | null): Publication => {
  const at = hours === null ? null : hoursAgo(hours);
  return { kind: 'article', id: `w${String(n)}`, revision: 2, state: 'withdrawn', at } as Publication;
};
const live = (n: number, hours: number): Publication => {
  const one = article(n, 'Bài');
  return { ...one, content: { ...one.content, updatedAt: hoursAgo(hours) } } as Publication;
};

it('of what was withdrawn over the years nothing is waited for, so that it pushes out nothing of today', () => {
  const old = Array.from({ length: 1500 }, (_, n) => withdrawn(n, 48 + n));
  const today = Array.from({ length: 20 }, (_, n) => live(n, 1));
  const mixed = [...today.slice(0, 10), ...old, ...today.slice(10), withdrawn(9000, 2), withdrawn(9001, null)];
  const owed = owedReceipts(mixed, NOW).map(({ id }) => id);
  expect(owed.sort()).toEqual([...today.map(({ id }) => id), 'w9000', 'w9001'].sort());
});

it('where they are too many the newest are owed', () => {
  const many = Array.from({ length: 1200 }, (_, n) => live(n, n / 60));
  const owed = owedReceipts(many.toReversed(), NOW).map(({ id }) => id);
  expect([owed.length, owed.includes(many[0]?.id ?? ''), owed.includes(many[1100]?.id ?? '')]).toEqual([
    1000,
    true,
    false,
  ]);
});
