import { describe, expect, it } from 'vitest';
import { answerFromFiles, type FilesQuestion, type ReadFile } from './answer-from-files.js';
import { encodePosting } from './postings.js';
import { articlesAddress, filterWord, SEARCH_LIST, wordsAddress, type ArticleRow } from './search-files.js';
import { wordsOf } from './mark-words.js';

/** Oldest first, each with the words that its body has beside. */
const ARTICLES: { row: ArticleRow; body?: string; unit: string; category?: string }[] = [
  { row: ['Thanh long', 'Vườn sai quả.', '2017-12-31', 0, 'news_brief'], unit: 'ldld-la-gi' },
  {
    row: ['Hoà giải ở cơ sở', '', '2018-02-01', 1, 'news_brief', 'hoa-giai-2'],
    unit: 'cdcs-may',
    body: 'Đường lối 2018',
  },
  {
    row: ['Đường lối của Công đoàn', 'Hội nghị bàn về hoà giải.', '2018-07-09', 0, 'feature'],
    ...{ unit: 'ldld-la-gi', category: 'phap-luat' },
  },
];
const UNITS = ['LĐLĐ thị xã La Gi', 'CĐCS May Hòa Bình'];

/** The files of these articles, with `perFile` words in each, as the publisher would write them. */
function filesOf(perFile: number): Map<string, unknown> {
  const words = new Map<string, { bytes: number[]; last: number }>();
  ARTICLES.forEach(({ row: [title, lead, , unit], body = '', ...of }, article) => {
    const inTitle = new Set(wordsOf(title));
    const filters = [filterWord('unit', of.unit), ...(of.category ? [filterWord('category', of.category)] : [])];
    for (const word of new Set([...inTitle, ...wordsOf(`${lead} ${UNITS[unit] ?? ''} ${body}`), ...filters])) {
      const own = words.get(word) ?? { bytes: [], last: -1 };
      own.bytes.push(...encodePosting({ article, inTitle: inTitle.has(word) }, own.last));
      words.set(word, { ...own, last: article });
    }
  });
  const sorted = [...words].sort(([a], [b]) => (a < b ? -1 : 1));
  const files = new Map<string, unknown>();
  const firsts: string[] = [];
  for (let at = 0; at < sorted.length; at += perFile) {
    const some = sorted.slice(at, at + perFile);
    const number = firsts.push(some[0]?.[0] ?? '');
    files.set(
      wordsAddress(number),
      Object.fromEntries(some.map(([word, { bytes }]) => [word, btoa(String.fromCharCode(...bytes))])),
    );
  }
  files.set(articlesAddress(1), { units: UNITS, rows: ARTICLES.map(({ row }) => row) });
  files.set(SEARCH_LIST, { days: ARTICLES.map(({ row }) => [row[2], 1]), words: firsts });
  return files;
}

const NOTHING: FilesQuestion = { q: '', page: 1, unit: null, category: null, from: null, until: null, order: 'newest' };

describe.each([1, 5, 1000])('the fallback, with %i words in a file', (perFile) => {
  const files = filesOf(perFile);
  const read: ReadFile = <Content>(address: string) =>
    Promise.resolve((files.get(address) as Content | undefined) ?? null);
  const answer = async (more: Partial<FilesQuestion>) => {
    const found = await answerFromFiles({ ...NOTHING, ...more }, read);
    if (found === null) throw new Error('no files');
    return found;
  };
  const hrefs = async (more: Partial<FilesQuestion>) => (await answer(more)).items.map(({ href }) => href);
  const [fruit, peace, course] = ['/tin/thanh-long/', '/tin/hoa-giai-2/', '/tin/duong-loi-cua-cong-doan/'];

  it.each(['công đoàn', 'cong doan', 'CÔNG ĐOÀN', 'coong ddoanf', 'co6ng d9oan2'])('finds %s', async (q) => {
    expect(await hrefs({ q })).toEqual([course]);
  });

  it('finds words of the lead, of the body and of a unit’s name, newest first, and hòa for hoà', async () => {
    expect(await hrefs({ q: 'hội nghị' })).toEqual([course]);
    expect(await hrefs({ q: 'duong loi' })).toEqual([course, peace]);
    expect(await hrefs({ q: 'may binh' })).toEqual([peace]);
    expect(await hrefs({ q: 'hòa giải' })).toEqual([course, peace]);
    expect(await hrefs({ q: 'la gi' })).toEqual([course, fruit]);
    expect(await hrefs({ q: '2018' })).toEqual([peace]);
  });

  it('puts those first that have it in their title, if asked', async () => {
    expect(await hrefs({ q: 'hòa giải', order: 'best' })).toEqual([peace, course]);
  });

  it('takes the last word for a word begun, from three letters on', async () => {
    expect(await hrefs({ q: 'tha' })).toEqual([fruit]);
    expect(await hrefs({ q: 'th' })).toEqual([]);
    expect(await hrefs({ q: 'hòa gia' })).toEqual([course, peace]);
    expect(await hrefs({ q: 'gia hòa' })).toEqual([]);
  });

  it('filters by unit, category and day, both included, with words or without', async () => {
    expect(await hrefs({ unit: 'ldld-la-gi' })).toEqual([course, fruit]);
    expect(await hrefs({ category: 'phap-luat' })).toEqual([course]);
    expect(await hrefs({ unit: 'khong-co' })).toEqual([]);
    expect(await hrefs({ q: 'hoa', from: '2018-02-01', until: '2018-02-01' })).toEqual([peace]);
    expect(await hrefs({ q: 'hoa', from: '2018-02-02' })).toEqual([course]);
    expect(await hrefs({ q: 'hoa', until: '2018-01-31' })).toEqual([]);
  });

  it('finds nothing that no article has, whatever objects are made of', async () => {
    expect(await answer({ q: 'constructor' })).toMatchObject({ total: 0, more: false, items: [] });
  });

  it('shows what it found in title and lead, as written', async () => {
    const [first] = (await answer({ q: 'hoaf giai' })).items;
    expect(first?.textMarks.map(([from, to]) => first.text.slice(from, to))).toEqual(['hoà', 'giải']);
    expect(first?.unitName).toBe('LĐLĐ thị xã La Gi');
  });
});

it('a site without such files has no answer', async () => {
  expect(await answerFromFiles({ ...NOTHING, q: 'hoà' }, () => Promise.resolve(null))).toBeNull();
});
