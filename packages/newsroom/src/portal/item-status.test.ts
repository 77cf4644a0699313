import { describe, expect, it, test } from 'vitest';
import { type ItemStanding, itemStatus } from './item-status.js';
import { itemHistory, type ItemStep, standingReturn } from './item-history.js';

const NOW = new Date('2018-07-09T07:20:00.000Z');
const at = (time: string): Date => new Date(`2018-07-09T${time}:00.000Z`);
const standing = (facts: Partial<ItemStanding>): ItemStanding => ({
  state: 'draft',
  live: facts.state === 'published',
  stage: 0,
  assigneeName: null,
  desk: null,
  stageEnteredAt: at('07:05'),
  dueAt: null,
  scheduledFor: null,
  receipt: null,
  publishedAt: null,
  url: 'https://a.example/tin',
  ...facts,
});
const DESK = 'Người duyệt của LĐLĐ TP Phan Thiết';
const REVIEW = { state: 'in_review', desk: DESK, dueAt: new Date('2018-07-10T07:05:00.000Z') } as const;

describe('where an item stands, for who sent it', () => {
  test.each<[string, Partial<ItemStanding>, string, string, RegExp]>([
    ['a draft', {}, 'draft', 'Bản nháp', /ở bạn/],
    [
      'sent, and nobody has it',
      REVIEW,
      'sent',
      'Đã gửi',
      /người duyệt của LĐLĐ TP Phan Thiết từ 14:05, chưa ai nhận\. .* trước 14:05, 10\/07\/2018/,
    ],
    ['taken on', { ...REVIEW, assigneeName: 'Trần Minh' }, 'in_review', 'Đang duyệt', /^Trần Minh đang xem/],
    ['a stage on', { ...REVIEW, stage: 1 }, 'in_review', 'Đang duyệt', /qua một bước/],
    ['overdue', { ...REVIEW, dueAt: at('07:10') }, 'sent', 'Đã gửi', /quá hạn/],
    ['returned', { state: 'returned' }, 'returned', 'Trả lại', /góp ý/],
    ['timed', { state: 'scheduled', scheduledFor: at('09:30') }, 'scheduled', 'Đã duyệt, chờ giờ đăng', /lúc 16:30\./],
    ['approved', { state: 'published', receipt: { phase: 'approved', at: null } }, 'approved', 'Đã duyệt', /sắp/],
    [
      'on its way',
      { state: 'published', receipt: { phase: 'publishing', at: null } },
      'publishing',
      'Đang lên trang',
      /giây/,
    ],
    ['late', { state: 'published', receipt: { phase: 'late', at: null } }, 'publishing', 'Đang lên trang', /chậm hơn/],
    [
      'held back with the whole site',
      { state: 'published', receipt: { phase: 'held', at: null }, url: null },
      'approved',
      'Đã duyệt',
      /tạm giữ ở một bản cũ/,
    ],
    [
      'under correction, and held back with the whole site',
      { state: 'in_review', live: true, receipt: { phase: 'held', at: null }, url: null },
      'approved',
      'Đã duyệt',
      /tạm giữ ở một bản cũ/,
    ],
    [
      'corrected, the correction held back with the whole site',
      { state: 'published', receipt: { phase: 'held', at: null }, publishedAt: NOW },
      'live',
      'Đã lên trang',
      /^Bản trước của bài đang có trên trang/,
    ],
    [
      'seen on the site',
      { state: 'published', receipt: { phase: 'live', at: at('07:15') } },
      'live',
      'Đã lên trang 14:15',
      /đọc được/,
    ],
    [
      'published long ago',
      { state: 'published', publishedAt: new Date('2018-07-01T00:30:00.000Z') },
      'live',
      'Đã lên trang 07:30, 01/07/2018',
      /đọc được/,
    ],
    ['under correction', { state: 'in_review', live: true }, 'live', 'Đã lên trang', /bản mới/],
    ['withdrawn', { state: 'withdrawn' }, 'withdrawn', 'Đã gỡ', /gỡ/],
  ])('%s', (_, facts, code, label, text) => {
    const status = itemStatus(standing(facts), NOW);
    expect([status.code, status.label]).toEqual([code, label]);
    expect(status.text).toMatch(text);
  });

  it('gives an address only while readers see it there', () => {
    const url = (facts: Partial<ItemStanding>) => itemStatus(standing(facts), NOW).url;
    expect(url({ state: 'published', receipt: { phase: 'live', at: NOW } })).toBe('https://a.example/tin');
    expect(url({ state: 'draft', live: true })).toBe('https://a.example/tin');
    for (const phase of ['approved', 'publishing', 'late', 'quarantined'] as const) {
      expect(url({ state: 'published', receipt: { phase, at: null } })).toBeNull();
    }
    for (const state of ['published', 'draft'] as const)
      expect(url({ state, live: true, receipt: { phase: 'held', at: null } })).toBe('https://a.example/tin');
    expect(url({ state: 'withdrawn' })).toBeNull();
  });
});

describe('what happened to it', () => {
  const step = (facts: Partial<ItemStep>): ItemStep => ({
    command: 'submit',
    actorId: 'user:7',
    actorName: 'Lê Thị Hoa',
    toState: 'in_review',
    reasonCode: null,
    comment: null,
    at: NOW,
    ...facts,
  });
  const reviewer = { actorId: 'admin:3', actorName: 'Trần Minh' };
  const returned = step({
    ...reviewer,
    command: 'return',
    toState: 'returned',
    reasonCode: 'picture',
    comment: 'Thiếu chú thích.',
  });

  it('is told in words, and what colleagues say among themselves is not', () => {
    const steps = [
      step({ command: 'comment', comment: 'Tôi gửi thêm ảnh.' }),
      returned,
      step({ ...reviewer, command: 'reassign', comment: 'Em xem giúp.' }),
      step({ ...reviewer, command: 'assess', comment: 'Bài yếu.' }),
      step({ comment: 'Gửi anh duyệt.' }),
    ];
    expect(itemHistory(steps, 'user:7').map(({ who, what, words }) => [who, what, words])).toEqual([
      ['Bạn', 'Bạn viết', 'Tôi gửi thêm ảnh.'],
      ['Trần Minh', 'Đã trả lại: Ảnh chưa đạt hoặc thiếu chú thích, tác giả ảnh', 'Thiếu chú thích.'],
      ['Trần Minh', 'Đã chuyển người xử lý', null],
      ['Bạn', 'Đã gửi duyệt', 'Gửi anh duyệt.'],
    ]);
  });

  it('names the return that stands, through remarks, until it is sent again', () => {
    const remark = step({ command: 'comment', comment: 'Vâng.' });
    expect(standingReturn([remark, returned])).toEqual({
      by: 'Trần Minh',
      at: NOW.toISOString(),
      reason: 'Ảnh chưa đạt hoặc thiếu chú thích, tác giả ảnh',
      words: 'Thiếu chú thích.',
    });
    expect(standingReturn([step({}), returned])).toBeNull();
    expect(standingReturn([])).toBeNull();
  });
});
