import type { NoticeKind } from '@toasoan/contracts';
import { describe, expect, it } from 'vitest';
import type { NoticePeople, NoticeStep } from './notice-step.js';
import { noticesFor } from './notices-for.js';

const PEOPLE: NoticePeople = {
  writer: 'admin:1',
  submitter: 'admin:2',
  assignee: 'admin:3',
  desk: ['admin:10', 'admin:11'],
  deskLabel: 'người duyệt của Công đoàn Bắc',
  escalationDesk: ['admin:20'],
  escalationLabel: 'Ban Biên tập',
  lastDesk: ['admin:12'],
  unitApprovers: ['admin:10', 'admin:13'],
  board: ['admin:20', 'admin:21'],
  commenters: ['admin:30', 'admin:1'],
  scheduler: 'admin:11',
  withdrawalScheduler: null,
  emergencyPublisher: 'admin:14',
};

const step = (facts: Partial<NoticeStep>): NoticeStep => ({
  command: 'submit',
  articleId: 'a1',
  articleTitle: 'Tặng quà đoàn viên',
  live: false,
  to: 'in_review',
  actor: { id: 'admin:99', name: 'Trần Thị Lan' },
  reasonCode: null,
  comment: null,
  note: null,
  scheduledFor: null,
  withdrawalAt: null,
  ...facts,
});

/** `kind` → who hears it. */
const heard = (facts: Partial<NoticeStep>, people: Partial<NoticePeople> = {}): Partial<Record<NoticeKind, string>> => {
  const found: Partial<Record<NoticeKind, string>> = {};
  for (const { kind, recipient } of noticesFor(step(facts), { ...PEOPLE, ...people })) {
    found[kind] = [found[kind], recipient.replace('admin:', '')].filter(Boolean).join(' ');
  }
  return found;
};

describe('who is told of a step', () => {
  it.each<[string, Partial<NoticeStep>, Partial<Record<NoticeKind, string>>]>([
    ['submit: those present at the desk', { command: 'submit' }, { to_review: '10 11' }],
    ['submit of a correction', { command: 'submit', live: true }, { correction: '10 11' }],
    [
      'a stage approved: the next desk and the writer',
      { command: 'approve' },
      { to_review: '10 11', stage_approved: '1' },
    ],
    ['approved and published: writer, unit', { command: 'approve', to: 'published' }, { published: '1 10 13' }],
    ['published when its time came', { command: 'publish_due', to: 'published' }, { published: '1 11 10 13' }],
    ['return: writer and who sent it', { command: 'return', to: 'returned' }, { returned: '1 2' }],
    ['schedule: the writer', { command: 'schedule', to: 'scheduled' }, { scheduled: '1' }],
    ['unschedule: writer, who timed it, the desk', { command: 'unschedule' }, { scheduled: '1 11 10' }],
    ['not fit when its time came', { command: 'unschedule_due' }, { schedule_failed: '11 10 1' }],
    [
      'withdraw: writer and the approvers of the unit',
      { command: 'withdraw', to: 'withdrawn' },
      { withdrawn: '1 10 13' },
    ],
    ['withdraw at its time', { command: 'withdraw_due', to: 'withdrawn', live: true }, { withdrawn: '1 10 13' }],
    [
      'schedule_withdrawal: writer and the unit',
      { command: 'schedule_withdrawal', live: true },
      { scheduled: '1 10 13' },
    ],
    ['unschedule_withdrawal', { command: 'unschedule_withdrawal', live: true }, { scheduled: '1 10 13' }],
    ['correct: the desk and the writer', { command: 'correct', to: 'draft', live: true }, { correction: '10 11 1' }],
    ['reassign: who gets it', { command: 'reassign' }, { assigned: '3' }],
    ['escalate: the next level and the desk', { command: 'escalate' }, { overdue: '10 11 20' }],
    [
      'emergency: every Board member and the desk that publishes',
      { command: 'emergency_publish', to: 'published' },
      { emergency: '20 21 12', published: '1' },
    ],
    ['ratify: who published in the emergency', { command: 'ratify', to: 'published' }, { ratified: '14 1' }],
    ['comment: writer, assignee, earlier commenters', { command: 'comment' }, { comment: '1 3 30' }],
    ['take_back', { command: 'take_back', to: 'draft' }, {}],
    ['claim', { command: 'claim' }, {}],
    ['release', { command: 'release' }, {}],
    ['cancel_correction', { command: 'cancel_correction' }, {}],
    ['archive', { command: 'archive' }, {}],
    ['restore', { command: 'restore' }, {}],
  ])('%s', (_, facts, expected) => {
    expect(heard(facts)).toEqual(expected);
  });

  it('tells nobody of an act of their own', () => {
    const actor = { id: 'admin:1', name: 'Người viết' };
    expect(heard({ command: 'approve', to: 'published', actor })).toEqual({ published: '10 13' });
    expect(heard({ command: 'reassign', actor }, { assignee: 'admin:1' })).toEqual({});
  });

  it('does not tell a unit’s approvers what one of them has approved', () => {
    const actor = { id: 'admin:13', name: 'Người duyệt' };
    expect(heard({ command: 'approve', to: 'published', actor })).toEqual({ published: '1' });
    expect(heard({ command: 'publish_due', to: 'published' }, { scheduler: 'admin:13' })).toEqual({
      published: '1 13',
    });
  });

  it('tells whoever timed a withdrawal of all that becomes of it', () => {
    const timed = { withdrawalScheduler: 'admin:15' };
    expect(heard({ command: 'withdraw', to: 'withdrawn', live: true }, timed)).toEqual({ withdrawn: '1 15 10 13' });
    expect(heard({ command: 'withdraw_due', to: 'withdrawn', live: true }, timed)).toEqual({ withdrawn: '1 15 10 13' });
    expect(heard({ command: 'unschedule_withdrawal', live: true }, timed)).toEqual({ scheduled: '1 15 10 13' });
    expect(heard({ command: 'approve', to: 'published', live: true }, timed)).toEqual({ published: '1 15 10 13' });
  });

  it('tells each person once, in the words that ask most of them', () => {
    expect(heard({ command: 'approve' }, { writer: 'admin:10' })).toEqual({ to_review: '10 11' });
    expect(heard({ command: 'escalate' }, { escalationDesk: ['admin:11', 'admin:20'] })).toEqual({
      overdue: '10 11 20',
    });
  });

  it('tells contributors, and nobody where there is nobody', () => {
    const [first] = noticesFor(step({ command: 'return' }), { ...PEOPLE, writer: 'user:7', submitter: 'user:7' });
    expect(first?.recipient).toBe('user:7');
    const [live] = noticesFor(step({ command: 'approve', to: 'published' }), { ...PEOPLE, writer: 'user:7' });
    expect(live?.text).toContain('nhắn cho người duyệt');
    expect(noticesFor(step({ command: 'return' }), { ...PEOPLE, writer: null, submitter: null })).toEqual([]);
  });
});

describe('what they are told', () => {
  const text = (facts: Partial<NoticeStep>): string => noticesFor(step(facts), PEOPLE)[0]?.text ?? '';

  it('gives the reason of a return in words, and the comment', () => {
    const told = text({ command: 'return', reasonCode: 'picture', comment: 'Thêm tên người chụp.' });
    expect(told).toContain('Trần Thị Lan trả lại bài.');
    expect(told).toContain('Lý do: Ảnh chưa đạt hoặc thiếu chú thích, tác giả ảnh.');
    expect(told).toContain('Góp ý: «Thêm tên người chụp.» Mời bạn');
    expect(told).toContain('gửi duyệt lại');
  });

  it('says when a timed article goes live, in Viet Nam', () => {
    const scheduledFor = new Date('2018-07-10T00:30:00.000Z');
    expect(text({ command: 'schedule', scheduledFor })).toContain('lúc 07:30, 10/07/2018');
  });

  it('says when an article comes off the site and why, and that a correction changes nothing about it', () => {
    const withdrawalAt = new Date('2018-07-10T00:30:00.000Z');
    const planned = text({ command: 'schedule_withdrawal', scheduledFor: withdrawalAt, reasonCode: 'outdated' });
    expect(planned).toContain('hẹn gỡ bài khỏi trang lúc 07:30, 10/07/2018. Lý do: Thông tin không còn đúng.');
    const people = { ...PEOPLE, withdrawalScheduler: 'admin:15' };
    const corrected = step({ command: 'approve', to: 'published', live: true, withdrawalAt });
    const told = noticesFor(corrected, people).find(({ recipient }) => recipient === 'admin:15');
    expect(told?.text).toContain('Bài vẫn được gỡ lúc 07:30, 10/07/2018');
    expect(text({ command: 'withdraw_due', reasonCode: 'outdated' })).toMatch(
      /^Đã đến giờ hẹn.*Thông tin không còn đúng/,
    );
  });

  it('says what kept a timed article from going live', () => {
    expect(text({ command: 'unschedule_due', note: 'Đơn vị đã giải thể' })).toContain('«Đơn vị đã giải thể»');
  });

  it('names both desks of an overdue article', () => {
    expect(text({ command: 'escalate' })).toMatch(/quá hạn duyệt ở người duyệt của Công đoàn Bắc.*Ban Biên tập/);
  });

  it('keeps the title within its column, and says so of a nameless article', () => {
    const [long] = noticesFor(step({ articleTitle: `${'ă'.repeat(246)}😀 dài` }), PEOPLE);
    expect(long?.title.length).toBeLessThanOrEqual(250);
    expect(long?.title).toMatch(/…$/);
    expect(noticesFor(step({ articleTitle: ' ' }), PEOPLE)[0]?.title).toBe('Bài chờ bạn duyệt: bài chưa có tên');
  });
});
