import { describe, expect, it } from 'vitest';
import { announcement, receiptSteps, stageSteps, standingWords, withdrawalWords } from './desk-words';
import { pollDelay } from './poll-delay';

const receipt = { revision: 3, at: null, url: null, shown: null, message: null };

describe('the receipt in words', () => {
  it('goes from approved over publishing to live with the time in Vietnam', () => {
    expect(receiptSteps({ ...receipt, phase: 'approved' }, true).map(({ mark }) => mark)).toEqual([
      'done',
      'ahead',
      'ahead',
    ]);
    expect(receiptSteps({ ...receipt, phase: 'publishing' }, true).map(({ mark }) => mark)).toEqual([
      'done',
      'now',
      'ahead',
    ]);
    const live = receiptSteps({ ...receipt, phase: 'live', at: '2018-03-16T02:10:05.120Z' }, true);
    expect(live.at(-1)).toEqual({ words: 'Đã lên trang 09:10:05', mark: 'done' });
  });

  it('never says that readers see what waits behind a pinned release', () => {
    const held = { ...receipt, phase: 'held' } as const;
    expect(receiptSteps(held, true).map(({ words, mark }) => `${mark} ${words}`)).toEqual([
      'done Đã duyệt',
      'now Đang chờ: trang tin đang ghim ở một bản cũ',
      'ahead Tự lên trang khi bỏ ghim',
    ]);
    expect(standingWords({ state: 'published', receipt: held }).words).toBe('Đã duyệt, chờ bỏ ghim');
    expect(pollDelay('held', 0)).toBe(10_000);
  });

  it('says that readers have the revision before, where they do', () => {
    const held = { ...receipt, phase: 'held', url: 'https://a.example/tin/bai/' } as const;
    expect(receiptSteps(held, true).map(({ words }) => words)).toContain('Bạn đọc còn thấy bản trước của bài');
    expect(standingWords({ state: 'published', receipt: held }).words).toBe('Bản mới đã duyệt, chờ bỏ ghim');
  });

  it('tells of what leaves the site that it leaves', () => {
    const last = (phase: 'late' | 'publishing' | 'gone') => receiptSteps({ ...receipt, phase }, false).at(-1)?.words;
    expect([last('publishing'), last('late'), last('gone')]).toEqual([
      'Đang gỡ khỏi trang',
      'Chưa gỡ được khỏi trang sau 60 giây',
      'Đã gỡ khỏi trang',
    ]);
  });

  it('ends in a failure when the page could not be made', () => {
    expect(receiptSteps({ ...receipt, phase: 'quarantined' }, true).at(-1)?.mark).toBe('failed');
  });
});

describe('looking for the receipt', () => {
  it('is quick at first, slower later, and ends with the receipt', () => {
    expect(pollDelay('approved', 0)).toBe(150);
    expect(pollDelay('publishing', 3)).toBeGreaterThan(150);
    expect(pollDelay('publishing', 30)).toBe(2000);
    expect(pollDelay('publishing', 100)).toBe(10_000);
    expect(pollDelay('live', 1)).toBeNull();
    expect(pollDelay(undefined, 0)).toBeNull();
  });
});

describe('the stages of a review', () => {
  const stages = ['Đơn vị', 'Cấp trên', 'Ban Biên tập'];

  it('are passed, under way and ahead', () => {
    expect(stageSteps({ state: 'in_review', stage: 1, stages }).map(({ mark }) => mark)).toEqual([
      'done',
      'now',
      'ahead',
    ]);
  });

  it('are not drawn where there is one, or where nobody reviews', () => {
    expect(stageSteps({ state: 'in_review', stage: 0, stages: ['Duyệt'] })).toEqual([]);
    expect(stageSteps({ state: 'returned', stage: 1, stages })).toEqual([]);
  });
});

it('a correction under way says that readers still see the old article', () => {
  const desk = { state: 'draft', live: true, receipt: null, withdrawal: null } as Parameters<typeof announcement>[0];
  expect(announcement(desk)).toBe('Trạng thái: Bản nháp. Bản đính chính – bài cũ vẫn trên trang.');
  expect(announcement({ ...desk, live: false })).toBe('Trạng thái: Bản nháp.');
  const held = { ...receipt, phase: 'held' } as const;
  const said = (shown: boolean | null) => announcement({ ...desk, receipt: { ...held, shown } });
  expect(said(false)).toContain('bài cũ chưa hiện vì trang tin đang ghim');
  expect(said(true)).toContain('bài cũ vẫn trên trang');
  expect(said(null)).toContain('chưa trả lời bài cũ có hiện không');
});

it('a timed withdrawal is said to whoever does not see it, and names who, why and what readers will find', () => {
  const plan = { at: '', by: 'Lê Thị Hoa', reason: 'Thông tin không còn đúng', note: null, redirectTo: null };
  const desk = { state: 'published', live: true, receipt: null, withdrawal: plan } as Parameters<
    typeof announcement
  >[0];
  expect(announcement(desk)).toBe('Trạng thái: Đã đăng. Đã hẹn giờ gỡ.');
  expect(withdrawalWords(plan)).toBe('Lê Thị Hoa hẹn. Lý do: Thông tin không còn đúng.');
  expect(withdrawalWords({ ...plan, note: 'Đã hết hạn.' })).toMatch(/Bạn đọc sẽ đọc: “Đã hết hạn.”$/);
  expect(withdrawalWords({ ...plan, redirectTo: '/gioi-thieu/' })).toMatch(/Địa chỉ cũ dẫn sang \/gioi-thieu\/$/);
});
