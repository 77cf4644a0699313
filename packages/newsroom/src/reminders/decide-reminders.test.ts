import { describe, expect, test } from 'vitest';
import { FEDERATION, noon, published, regulation } from '../ledger/example-ledger.fixture.js';
import { standingsOn } from '../summary/unit-standing.js';
import { decideReminders, type ReminderSurroundings } from './decide-reminders.js';

const HOUR = 3_600_000;
const RULES = regulation().reminders;
const four = ['a', 'b', 'c', 'd'].map((id) => published(id, 'south', '2018-07-02', { genre: 'feature' }));
const everybody = new Map([...FEDERATION.keys()].map((id) => [id, noon('2018-07-27')]));

function reminders(on: string, more: Partial<ReminderSurroundings> = {}) {
  const standing = standingsOn({ units: FEDERATION, regulations: [regulation()], articles: four, on });
  const standings = [...FEDERATION.keys()].flatMap((id) => standing(id, { returned: 0, drafts: 0, inReview: 0 }) ?? []);
  return decideReminders({
    now: noon(on),
    rules: RULES,
    standings,
    lastSigns: everybody,
    silentSince: new Map(),
    held: [],
    sent: [],
    ...more,
  });
}
const whom = (found: ReturnType<typeof reminders>) => found.map(({ kind, unitId }) => `${kind} ${unitId ?? 'board'}`);

describe('before a period ends', () => {
  test('units behind are told in its last days, neither those that are done nor those that are only encouraged', () => {
    expect(whom(reminders('2018-07-26'))).toEqual([]);
    const due = reminders('2018-07-27');
    expect(whom(due)).toEqual(['behind office', 'behind north', 'behind health']);
    expect(due[1]).toEqual({
      kind: 'behind',
      unitId: 'north',
      articleIds: [],
      title: 'LĐLĐ huyện Bắc còn thiếu tin bài',
      text: 'Chỉ tiêu tháng 7 năm 2018 còn thiếu 4 tin bài, trong đó 1 bài, đến hết ngày 31/7.',
    });
  });

  test('at most one of a kind to a unit in so many days', () => {
    const sent = [
      { kind: 'behind' as const, unitId: 'north', at: noon('2018-07-27') },
      { kind: 'behind' as const, unitId: 'office', at: noon('2018-07-20') },
      { kind: 'silent' as const, unitId: 'health', at: noon('2018-07-27') },
    ];
    expect(whom(reminders('2018-07-28', { sent }))).toEqual(['behind office', 'behind health']);
    // A run that comes a moment earlier in the morning than the last one is still so many days later.
    const rules = { ...RULES, atMostEveryDays: 1 };
    const late = [{ kind: 'behind' as const, unitId: 'north', at: noon('2018-07-27') + 5000 }];
    expect(whom(reminders('2018-07-28', { sent: late, rules }))).toContain('behind north');
    expect(whom(reminders('2018-07-27', { sent: late, rules }))).not.toContain('behind north');
  });
});

describe('after silent days', () => {
  test('units that owe articles and neither sent nor published any', () => {
    const lastSigns = new Map([...everybody, ['north', noon('2018-07-01')], ['south', noon('2018-07-02')]]);
    lastSigns.delete('health');
    const due = reminders('2018-07-15', { lastSigns });
    expect(whom(due)).toEqual(['silent north', 'silent health']);
    expect(due[0]?.text).toContain('chưa gửi thêm tin bài nào từ 01/07/2018');
    expect(due[1]?.text).toContain('Đơn vị chưa gửi tin bài nào.');
  });

  test('nobody is silent on the first morning of a unit, of a regulation or of the newsroom', () => {
    const silentSince = new Map([...FEDERATION.keys()].map((id) => [id, id === 'north' ? '2018-07-01' : '2018-07-02']));
    const around = { lastSigns: new Map(), silentSince };
    expect(whom(reminders('2018-07-02', around))).toEqual([]);
    expect(whom(reminders('2018-07-15', around))).toEqual(['silent north']);
    expect(whom(reminders('2018-07-16', around)).length).toBeGreaterThan(1);
  });
});

describe('articles that lie too long', () => {
  const held = (id: string, deskUnitId: string | null, hours: number) => ({
    articleId: id,
    title: `Tin ${id}`,
    deskUnitId,
    since: noon('2018-07-15') - hours * HOUR,
  });

  test('each desk gets one reminder of all its items, the oldest first', () => {
    const due = reminders('2018-07-15', {
      held: [held('a', 'north', 48), held('b', 'north', 60), held('c', 'north', 47), held('d', null, 90)],
    });
    expect(due).toEqual([
      expect.objectContaining({ kind: 'held', unitId: null, articleIds: ['d'] }),
      {
        kind: 'held',
        unitId: 'north',
        articleIds: ['b', 'a'],
        title: '2 tin bài chờ duyệt quá 48 giờ',
        text: 'Đang chờ duyệt: «Tin b», «Tin a». Hãy duyệt, trả lại, hoặc chuyển người khác xử lý.',
      },
    ]);
  });

  test('a long list is cut, and says how much more', () => {
    const many = Array.from({ length: 8 }, (_, index) => held(String(index), 'north', 100 - index));
    const [due] = reminders('2018-07-15', { held: many });
    expect(due?.articleIds).toHaveLength(8);
    expect(due?.text).toContain('«Tin 4» và 3 tin bài khác.');
  });
});

test('what the regulation does not ask for is not sent', () => {
  const rules = { daysBeforePeriodEnd: null, silentDays: null, heldHours: null, atMostEveryDays: 7 };
  const held = [{ articleId: 'a', title: 'Tin a', deskUnitId: null, since: 0 }];
  expect(reminders('2018-07-31', { rules, held, lastSigns: new Map() })).toEqual([]);
});
