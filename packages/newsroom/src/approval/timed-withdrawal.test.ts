import { describe, expect, test } from 'vitest';
import type { ArticleFacts, Command } from './article-facts.js';
import { decide } from './decide.js';
import { decideDue, decideWithdrawalDue } from './due.js';
import { article, context, NOW, PEOPLE } from './example-newsroom.fixture.js';

const { board } = PEOPLE;
const revision = 5;
const after = (ms: number) => new Date(NOW.getTime() + ms);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const OFF: Command = { type: 'schedule_withdrawal', revision, reasonCode: 'outdated', scheduledFor: after(DAY) };
const withdrawal = { at: NOW, reasonCode: 'outdated', note: 'Đã hết hạn.', redirectTo: null, by: 'b', byName: 'B' };

describe('a timed withdrawal', () => {
  const CASES: [string, Command, Partial<ArticleFacts>, string | null][] = [
    [
      'time a withdrawal without a reason',
      { type: 'schedule_withdrawal', revision, scheduledFor: after(DAY) },
      { state: 'published' },
      'reason_missing',
    ],
    [
      'time a withdrawal without a time',
      { type: 'schedule_withdrawal', revision, reasonCode: 'outdated' },
      { state: 'published' },
      'time_missing',
    ],
    [
      'time a withdrawal a moment short of a minute',
      { type: 'schedule_withdrawal', revision, reasonCode: 'outdated', scheduledFor: after(MINUTE - 1) },
      { state: 'published' },
      'time_past',
    ],
    [
      'time a withdrawal with both a note and a redirect',
      { ...OFF, note: 'a', redirectTo: '/b/' },
      { state: 'published' },
      'note_and_redirect',
    ],
    ['time a withdrawal', OFF, { state: 'published' }, null],
    ['time a second one', OFF, { state: 'published', withdrawal }, 'withdrawal_timed'],
    ['time one for an earlier revision', { ...OFF, revision: 4 }, { state: 'published' }, 'stale_revision'],
    ['take the time away', { type: 'unschedule_withdrawal', revision }, { state: 'published', withdrawal }, null],
    [
      'take away a time that was not set',
      { type: 'unschedule_withdrawal', revision },
      { state: 'published' },
      'withdrawal_untimed',
    ],
  ];
  test.each(CASES)('%s', (_, command, facts, code) => {
    const decision = decide(article(facts), command, board, NOW, context());
    expect(decision.ok ? null : decision.reason.code).toBe(code);
  });

  test('a timed withdrawal comes at its moment, not before, under correction as well, and says what was said', () => {
    const at = (ms: number, facts: Partial<ArticleFacts> = {}) =>
      decideWithdrawalDue(article({ state: 'published', withdrawal, ...facts }), after(ms), context());
    expect(at(-1)).toBeNull();
    expect(at(0)).toMatchObject({
      next: { state: 'withdrawn', live: false, revision: 6 },
      events: [{ type: 'article.withdrawn.v1', reasonCode: 'outdated', note: 'Đã hết hạn.', redirectTo: null }],
    });
    for (const state of ['draft', 'returned', 'in_review', 'scheduled'] as const) {
      expect(at(0, { state, live: true })).toMatchObject({ next: { state: 'withdrawn', live: false, dueAt: null } });
    }
    expect(at(0, { state: 'withdrawn', live: false })).toBeNull();
    expect(at(0, { withdrawal: null })).toBeNull();
  });

  test('a correction that was timed for later than the withdrawal does not come first', () => {
    const timedFor = (scheduledFor: Date) => {
      const both = article({ state: 'scheduled', live: true, withdrawal, scheduledFor });
      return decideDue(both, after(DAY), context()).ok;
    };
    expect([timedFor(after(-1)), timedFor(NOW), timedFor(after(1))]).toEqual([true, false, false]);
  });
});
