import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { likenessTo, tellingWords, wordLikeness } from './event-likeness.js';
import { codesOf, GOOD, noticesOf, OTHER } from './quality.fixture.js';

const titles = (a: string, b: string): number => wordLikeness(tellingWords(a), tellingWords(b));

test('the same words in another order, case or spelling are the same', () => {
  expect(titles('Hội thao công nhân KCN Phan Thiết', 'PHAN THIẾT: hội thao công nhân kcn')).toBe(1);
  expect(titles('Trao quà Tết ở Hoà Thắng', 'Trao quà Tết ở Hòa Thắng')).toBe(1);
});

test('two reports of one event are alike, two routine titles of two events are not', () => {
  const report = 'Khai mạc hội thao công nhân viên chức lao động năm 2018';
  expect(titles(report, 'Hội thao công nhân viên chức tỉnh: 300 vận động viên tranh tài')).toBeGreaterThan(0.3);
  expect(titles(report, 'Công đoàn ngành Y tế tập huấn công tác tài chính năm 2018')).toBeLessThan(0.2);
});

test('what every title says tells nothing, and an empty title is like none', () => {
  expect(titles('LĐLĐ tỉnh tặng quà', 'LĐLĐ tỉnh tập huấn')).toBe(0);
  expect(titles('', 'Tặng quà')).toBe(0);
  expect(titles('Công đoàn', 'Công đoàn')).toBe(1);
});

const words = fc.array(fc.constantFrom('tặng', 'QUÀ', 'Tết', 'đoàn viên', 'hội thao', 'y tế', '2018', '', '!'), {
  maxLength: 12,
});
const report = fc.record({
  title: words.map((list) => list.join(' ')),
  lead: words.map((list) => list.join(' ')),
  eventEndedAt: fc.option(fc.date({ noInvalidDate: true })),
});

describe('likeness of two events', () => {
  test('is between 0 and 1, and the same both ways', () => {
    fc.assert(
      fc.property(report, report, (a, b) => {
        const likeness = likenessTo(a)(b);
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness).toBeLessThanOrEqual(1);
        expect(likenessTo(b)(a)).toBe(likeness);
      }),
    );
  });

  test('an article with words is wholly like itself, whatever its case and marks', () => {
    fc.assert(
      fc.property(report, (a) => {
        fc.pre(tellingWords(a.title).size > 0);
        const shouted = { ...a, title: a.title.toUpperCase().normalize('NFD') };
        expect(likenessTo(a)(shouted)).toBe(1);
      }),
    );
  });
});

describe('the warning', () => {
  test('names the other article, its unit and day, and leads to it', () => {
    expect(noticesOf({ others: [OTHER] })).toEqual([
      {
        code: 'same_event',
        severity: 'warn',
        message:
          'LĐLĐ thành phố Phan Thiết đã đăng bài có vẻ cùng sự kiện, ngày 09/07/2018: ' +
          '“Công đoàn Cảng cá tặng quà đoàn viên”. Hãy xem bài đó; nếu cùng sự kiện thì viết thêm điều mới.',
        field: 'title',
        article: { documentId: 'khac', title: OTHER.title },
      },
    ]);
  });

  test('is not given of another event, of a routine title of one’s own, nor of what is already said', () => {
    const routine = { ...OTHER, title: 'Công đoàn Cảng cá tặng áo mưa đoàn viên' };
    expect(codesOf({ others: [{ ...OTHER, title: 'Tập huấn công tác tài chính' }] })).toEqual([]);
    expect(codesOf({ others: [{ ...routine, unitId: GOOD.unitId }] })).toEqual([]);
    expect(codesOf({ others: [OTHER], sameEventAs: OTHER.documentId })).toEqual([]);
  });
});
