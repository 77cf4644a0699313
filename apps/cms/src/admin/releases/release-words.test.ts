import { describe, expect, it } from 'vitest';
import {
  backlogWords,
  losesMuch,
  pagesWords,
  pinnedWords,
  progressWords,
  reasonWords,
  rollBackWords,
  timeLeftWords,
  unpinWords,
} from './release-words';

const release = (id: number) => ({
  id,
  createdAt: '2018-03-16T02:10:00.000Z',
  reason: `article a${String(id)}`,
  title: null,
  changed: 9,
});
const known = {
  state: 'known' as const,
  current: 3,
  newest: 3,
  pinned: false,
  waiting: 0,
  rebuild: null,
  rebuildOwed: false,
  catchingUp: null,
  undelivered: 0,
  mayChange: true,
  releases: [release(3), release(2), release(1)],
};

describe('words about releases', () => {
  it('name what a release brought', () => {
    expect(reasonWords({ reason: 'article a1', title: 'Trao nhà' })).toBe('Tin bài «Trao nhà»');
    expect(reasonWords({ reason: 'article a1', title: null })).toBe('Tin bài');
    expect(reasonWords({ reason: '12 tài liệu', title: null })).toBe('12 tài liệu');
    expect(reasonWords({ reason: 'mẫu trang thay đổi', title: null })).toBe('Mẫu trang thay đổi');
  });

  it('say which release readers are shown', () => {
    const pinned = { release: 118, createdAt: '2018-03-16T02:10:00.000Z' };
    expect(pinnedWords(pinned)).toBe('Trang tin đang ghim ở bản 118 (lúc 09:10, 16/03/2018)');
  });

  it('say what readers will see and what waits, before anything is done', () => {
    const words = rollBackWords(release(1), known).join(' ');
    expect(words).toContain('09:10, 16/03/2018');
    expect(words).toContain('2 bản đăng sau đó tạm ẩn');
    expect(words).toContain('chỉ lên trang khi bỏ ghim');
    expect(rollBackWords(release(3), known)[1]).toContain('bản mới nhất');
  });

  it('say in numbers what readers lose, and when that is much', () => {
    expect(pagesWords({ now: 1500, then: 300 })).toBe(
      'Bạn đọc đang có 1.500 trang, sau đó còn 300 trang: mất 1.200 trang (80 %).',
    );
    expect(pagesWords({ now: 300, then: 303 })).toBe(
      'Bạn đọc đang có 300 trang, sau đó có 303 trang: thêm 3 trang (1 %).',
    );
    expect(pagesWords({ now: 300, then: 300 })).toBe('Bạn đọc đang có 300 trang, sau đó có 300 trang.');
    expect([losesMuch({ now: 100, then: 79 }), losesMuch({ now: 100, then: 80 })]).toEqual([true, false]);
  });

  it('say before the end of a pin what comes then', () => {
    expect(unpinWords({ ...known, pinned: true, current: 1, waiting: 4, undelivered: 1 })).toEqual([
      'Bạn đọc sẽ thấy bản mới nhất (bản 3, làm lúc 09:10, 16/03/2018).',
      '5 thay đổi đang chờ sẽ lên trang ngay.',
    ]);
    expect(unpinWords(known)[1]).toBe('Không có thay đổi nào đang chờ.');
  });

  it('reckon what is left from what is done', () => {
    expect(timeLeftWords(1000, 4000, 60)).toBe('Còn khoảng 3 phút.');
    expect(timeLeftWords(3900, 4000, 60)).toBe('Còn chưa đầy một phút.');
    expect(timeLeftWords(0, 4000, 5)).toBe('');
    const idle = { rebuild: null, rebuildOwed: false, catchingUp: null };
    expect(progressWords({ ...idle, rebuild: { done: 1000, all: 4000, seconds: 60 }, rebuildOwed: true })).toBe(
      'Đang dựng lại toàn bộ trang: 1.000/4.000 trang. Còn khoảng 3 phút. Tin bài vẫn lên trang như thường.',
    );
    expect(progressWords({ ...idle, catchingUp: { done: 5000, all: 20000, seconds: 60 } })).toBe(
      'Đang nhận nhiều thay đổi một lúc: 5.000/20.000 tài liệu. Còn khoảng 3 phút. Sau đó toàn bộ trang được dựng lại.',
    );
    expect(progressWords(idle)).toBeNull();
  });

  it('count what waits on either side', () => {
    const fresh = { most: 2000, seconds: 0 };
    expect(backlogWords(0, 0, fresh)).toBeNull();
    expect(backlogWords(3, 0, { most: 9, seconds: 4 })).toBe('3 thay đổi đang chờ lên trang.');
    expect(backlogWords(300, 200, { most: 2000, seconds: 180 })).toBe(
      'Đang đưa lên trang: 1.500/2.000 thay đổi. Còn khoảng 1 phút.',
    );
    expect(backlogWords(1200, 800, fresh)).toBe(
      '2.000 thay đổi đang chờ lên trang (1.200 chưa gửi, 800 trang tin đang xử lý).',
    );
  });
});
