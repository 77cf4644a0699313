import { describe, expect, test } from 'vitest';
import type { Actor, ArticleFacts, Command } from './article-facts.js';
import { type Decision, decide } from './decide.js';
import { decideDue, decideEscalation } from './due.js';
import { actor, article, context, NOW, PEOPLE, REVIEWERS_PRESENT, workflow } from './example-newsroom.fixture.js';

const { southApprover: superior, board, writer } = PEOPLE;
const second = actor('second', { unitId: 'south', role: 'approver' });
const codeOf = (decision: Decision) => (decision.ok ? null : decision.reason.code);
const give = (command: Command, by: Actor, facts: Partial<ArticleFacts> = {}, around = context()) =>
  decide(article(facts), command, by, NOW, around);
const revision = 5;
const after = (ms: number) => new Date(NOW.getTime() + ms);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe('what a command has to say', () => {
  const CASES: [string, Command, Actor, Partial<ArticleFacts>, string | null][] = [
    ['withdraw without a reason', { type: 'withdraw', revision }, board, { state: 'published' }, 'reason_missing'],
    [
      'withdraw with the reason of a return',
      { type: 'withdraw', revision, reasonCode: 'facts' },
      board,
      { state: 'published' },
      'reason_missing',
    ],
    [
      'withdraw with both a note and a redirect',
      { type: 'withdraw', revision, reasonCode: 'error', note: 'a', redirectTo: '/b/' },
      board,
      { state: 'published' },
      'note_and_redirect',
    ],
    [
      'withdraw with blanks for a note beside a redirect',
      { type: 'withdraw', revision, reasonCode: 'error', note: ' ', redirectTo: '/b/' },
      board,
      { state: 'published' },
      null,
    ],
    [
      'correct without a note',
      { type: 'correct', revision, note: ' ' },
      writer,
      { state: 'published' },
      'note_missing',
    ],
    ['correct', { type: 'correct', revision, note: 'Nay sửa.' }, writer, { state: 'published' }, null],
    [
      'send a correction that lost its note',
      { type: 'submit', revision },
      writer,
      { state: 'draft', live: true },
      'note_missing',
    ],
    [
      'send a correction with its note emptied',
      { type: 'submit', revision, note: ' ' },
      writer,
      { state: 'draft', live: true, correctionNote: 'Nay sửa.' },
      'note_missing',
    ],
    [
      'send a correction',
      { type: 'submit', revision },
      writer,
      { state: 'draft', live: true, correctionNote: 'Nay sửa.' },
      null,
    ],
    ['a remark without words', { type: 'comment', revision, comment: ' ' }, writer, {}, 'comment_missing'],
    ['a remark about an older revision', { type: 'comment', revision: 2, comment: 'Vâng' }, writer, {}, null],
    ['an emergency without its reason', { type: 'emergency_publish', revision }, board, {}, 'comment_missing'],
    ['reassign to nobody', { type: 'reassign', revision }, superior, {}, 'assignee_missing'],
    [
      'reassign to somebody elsewhere',
      { type: 'reassign', revision, assignee: 'north-approver' },
      superior,
      {},
      'not_candidate',
    ],
    [
      'reassign to somebody below',
      { type: 'reassign', revision, assignee: 'port-approver' },
      superior,
      {},
      'not_candidate',
    ],
    ['reassign to the Board', { type: 'reassign', revision, assignee: 'board' }, superior, {}, null],
    ['schedule without a time', { type: 'schedule', revision }, superior, {}, 'time_missing'],
    [
      'schedule a moment short of a minute',
      { type: 'schedule', revision, scheduledFor: after(MINUTE - 1) },
      superior,
      {},
      'time_past',
    ],
    ['schedule in a minute', { type: 'schedule', revision, scheduledFor: after(MINUTE) }, superior, {}, null],
    ['schedule in 366 days', { type: 'schedule', revision, scheduledFor: after(366 * DAY) }, superior, {}, null],
    [
      'schedule a moment later',
      { type: 'schedule', revision, scheduledFor: after(366 * DAY + 1) },
      superior,
      {},
      'time_far',
    ],
  ];
  test.each(CASES)('%s', (_, command, by, facts, code) => {
    expect(codeOf(give(command, by, facts))).toBe(code);
  });

  test('a time is given at the last stage alone', () => {
    const two = context({ workflow: workflow('two', 'own_approver', 'board') });
    const command: Command = { type: 'schedule', revision, scheduledFor: after(DAY) };
    expect(codeOf(give(command, PEOPLE.portApprover, {}, two))).toBe('not_last_stage');
    expect(codeOf(give(command, board, { stage: 1 }, two))).toBeNull();
  });
});

describe('who has an article in hand', () => {
  const taken = { assignee: { id: 'south-approver', name: 'Chị Hoa' } };

  test('a free article is taken by the first; the second is told, and takes it over knowingly', () => {
    expect(give({ type: 'claim', revision }, superior)).toMatchObject({
      ok: true,
      next: { assignee: { id: superior.id }, revision },
    });
    const unaware = give({ type: 'claim', revision }, second, taken);
    expect(unaware).toEqual({ ok: false, reason: { code: 'claimed', by: 'Chị Hoa' } });
    expect(codeOf(give({ type: 'claim', revision, assignee: 'somebody' }, second, taken))).toBe('claimed');
    const knowing = give({ type: 'claim', revision, assignee: 'south-approver' }, second, taken);
    expect(knowing).toMatchObject({
      ok: true,
      next: { assignee: { id: 'second' } },
      events: [{ type: 'article.claimed.v1', from: 'south-approver' }],
    });
    expect(codeOf(give({ type: 'claim', revision, assignee: 'south-approver' }, superior, taken))).toBe(
      'already_yours',
    );
  });

  test('whoever has it decides, lays it back, or loses it with the next stage', () => {
    expect(codeOf(give({ type: 'approve', revision }, second, taken))).toBe('claimed');
    expect(codeOf(give({ type: 'release', revision }, second, taken))).toBe('claimed');
    expect(codeOf(give({ type: 'release', revision }, superior))).toBe('not_claimed');
    expect(give({ type: 'release', revision }, superior, taken)).toMatchObject({ ok: true, next: { assignee: null } });
    expect(give({ type: 'approve', revision }, superior, taken)).toMatchObject({ ok: true, next: { assignee: null } });
  });

  test('a step in another’s place says whose', () => {
    const standIn = actor('stand-in', { unitId: 'south', role: 'approver', onBehalfOf: superior });
    for (const command of [
      { type: 'approve', revision },
      { type: 'claim', revision },
    ] as const) {
      expect(give(command, standIn)).toMatchObject({ ok: true, onBehalfOf: { id: 'south-approver' } });
    }
    const own = actor('own', ...standIn.memberships, { unitId: 'south', role: 'approver' });
    expect(give({ type: 'approve', revision }, own)).toMatchObject({ ok: true, onBehalfOf: null });
    const gone: Command = { type: 'withdraw', revision, reasonCode: 'error' };
    expect(give(gone, standIn, { state: 'published' })).toMatchObject({ onBehalfOf: { id: 'south-approver' } });
    // Standing in for somebody makes nobody's own words another's.
    expect(codeOf(give({ type: 'approve', revision }, standIn, { editorIds: ['stand-in'] }))).toBe('own_work');
  });
});

describe('what comes by the clock', () => {
  const timed = (at: Date, facts: Partial<ArticleFacts> = {}) =>
    article({ state: 'scheduled', scheduledFor: at, ...facts });

  test('a scheduled article is published at its moment, not before, a leap day like any other', () => {
    const leap = new Date('2020-02-28T17:00:00.000Z');
    const at = (ms: number) => decideDue(timed(leap), new Date(leap.getTime() + ms), context());
    expect(at(-1)).toEqual({ ok: false, reason: 'not_due' });
    expect(at(0)).toMatchObject({ ok: true, command: 'publish_due', next: { state: 'published', revision: 6 } });
    expect(at(-60 * MINUTE).ok).toBe(false);
    expect(at(60 * MINUTE).ok).toBe(true);
    expect(decideDue(article({ state: 'published' }), NOW, context()).ok).toBe(false);
  });

  test('what is not fit any more goes back to the desk that timed it, with the reason', () => {
    const blocked = context({ quality: [{ code: 'alt_missing', severity: 'block', message: 'Ảnh 1 thiếu mô tả.' }] });
    const back = { ok: true, command: 'unschedule_due', next: { state: 'in_review', stage: 0, deskKey: 'unit:south' } };
    expect(decideDue(timed(NOW), NOW, blocked)).toMatchObject({
      ...back,
      events: [{ type: 'article.unscheduled.v1', why: 'Chưa đăng được: Ảnh 1 thiếu mô tả.' }],
    });
    const unfit = { code: 'unfit', message: 'slug: sai' } as const;
    expect(decideDue(timed(NOW), NOW, context(), unfit)).toMatchObject(back);
    expect(decideDue(timed(NOW, { unitId: 'gone' }), NOW, context())).toMatchObject({ command: 'unschedule_due' });
  });

  test('an overdue article is opened to the next level once, and says so', () => {
    const late = article({ dueAt: NOW });
    expect(decideEscalation(article({ dueAt: after(1) }), NOW, context())).toBeNull();
    expect(decideEscalation(article(), NOW, context())).toBeNull();
    expect(decideEscalation(late, NOW, context())).toMatchObject({
      next: { state: 'in_review', revision, escalatedAt: NOW, dueAt: NOW },
      events: [{ type: 'article.escalated.v1', from: 'Người duyệt của Công đoàn south', to: 'Ban Biên tập' }],
    });
    expect(decideEscalation(article({ dueAt: NOW, escalatedAt: NOW }), NOW, context())).toBeNull();
    const top = { id: 'top', name: 'top', unitId: 'province', present: true };
    expect(decideEscalation(late, NOW, context({ reviewers: [...REVIEWERS_PRESENT, top] }))?.events).toMatchObject([
      { to: 'Người duyệt của Công đoàn province' },
    ]);
  });

  test('a new stage, a return and a new submission begin the due time anew', () => {
    const two = context({ workflow: workflow('two', 'own_approver', 'board') });
    const handedOn = give({ type: 'approve', revision }, PEOPLE.portApprover, { escalatedAt: NOW, dueAt: NOW }, two);
    expect(handedOn).toMatchObject({ ok: true, next: { escalatedAt: null, dueAt: after(DAY), deskKey: 'board' } });
    const back: Command = { type: 'return', revision, reasonCode: 'facts', comment: 'Sửa.' };
    expect(give(back, superior, { dueAt: NOW })).toMatchObject({ ok: true, next: { dueAt: null, deskKey: null } });
  });
});
