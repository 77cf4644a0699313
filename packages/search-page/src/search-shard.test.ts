import { describe, expect, it } from 'vitest';
import { searchShard, type Shard, type ShardQuestion } from './search-shard.js';

const shard: Shard = {
  units: [
    ['ldld-la-gi', 'LĐLĐ thị xã La Gi'],
    [null, 'CĐCS May Hòa Bình'],
  ],
  categories: ['phap-luat'],
  rows: [
    ['Đường lối của Công đoàn', '2018-07-09', 0, -1, 0, 'feature'],
    ['Hoà giải ở cơ sở', '2018-02-01', 1, 0, -1, 'news_brief', 'hoa-giai-2'],
    ['Thanh long', '2017-12-31', 0, -1, -1, 'news_brief'],
  ],
};
const ALL: ShardQuestion = { q: '', unit: null, category: null, from: null, until: null };
const hrefs = (more: Partial<ShardQuestion>) => searchShard(shard, { ...ALL, ...more }).map(({ item }) => item.href);

describe('the fallback', () => {
  it.each(['công đoàn', 'cong doan', 'CÔNG ĐOÀN', 'coong ddoanf', 'co6ng d9oan2', 'duong loi', 'đường lối'])(
    'finds %s',
    (q) => {
      expect(hrefs({ q })).toEqual(['/tin/duong-loi-cua-cong-doan/']);
    },
  );

  it('finds a unit’s name, a word begun, and hòa for hoà', () => {
    expect(hrefs({ q: 'may binh' })).toEqual(['/tin/hoa-giai-2/']);
    expect(hrefs({ q: 'hòa gia' })).toEqual(['/tin/hoa-giai-2/']);
    expect(hrefs({ q: 'tha' })).toEqual(['/tin/thanh-long/']);
    expect(hrefs({ q: 'th' })).toEqual([]);
  });

  it('filters by unit (its grassroots unions too), category and day, both included', () => {
    expect(hrefs({ unit: 'ldld-la-gi' })).toHaveLength(3);
    expect(hrefs({ category: 'phap-luat' })).toEqual(['/tin/duong-loi-cua-cong-doan/']);
    expect(hrefs({ q: 'cơ sở', from: '2018-02-01', until: '2018-02-01' })).toEqual(['/tin/hoa-giai-2/']);
    expect(hrefs({ q: 'cơ sở', from: '2018-02-02' })).toEqual([]);
  });

  it('marks what it found in the title as written', () => {
    const [hit] = searchShard(shard, { ...ALL, q: 'ddoanf' });
    expect(hit?.item.titleMarks.map(([from, to]) => hit.item.title.slice(from, to))).toEqual(['đoàn']);
    expect(hit?.inTitle).toBe(1);
  });
});
