import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchResponse } from '@toasoan/contracts';
import { writeSearchFiles } from '@toasoan/publisher';
import { aCategory, aDocument, anArticle, aUnit } from '@toasoan/testkit';
import { startPublisherWorld, type PublisherWorld } from '../harness/publisher-world.js';

const laGi = aUnit(
  {
    name: 'Liên đoàn Lao động thị xã La Gi',
    formerNames: [{ name: 'Liên đoàn Lao động huyện Hàm Tân', until: '2005-09-05' }],
  },
  { id: 'lagi' },
);
const may = aUnit({ name: 'CĐCS May La Gi', kind: 'grassroots_union', parentId: 'lagi' }, { id: 'may' });
const tuyPhong = aUnit({ name: 'Liên đoàn Lao động huyện Tuy Phong' }, { id: 'tuyphong' });
const law = aCategory({ name: 'Pháp luật' }, { id: 'phapluat' });

const ref = ({ id, content: { name } }: typeof laGi) => ({ id, name });
const of = (id: string, title: string, publishedAt: string, more: Parameters<typeof anArticle>[0] = {}) =>
  anArticle(
    { title, lead: '', body: '', unit: ref(laGi), superior: null, categoryId: null, publishedAt, ...more },
    { id },
  );

const ARTICLES = [
  of('a1', 'Đường lối của Công đoàn', '2018-01-10T02:00:00.000Z', { categoryId: law.id }),
  of('a2', 'Hoà giải ở cơ sở', '2018-02-10T02:00:00.000Z', { unit: ref(may), superior: ref(laGi) }),
  of('a3', 'Tin ngắn', '2018-03-10T02:00:00.000Z', { unit: ref(tuyPhong), body: '<p>Nhắc một lần đến công đoàn.</p>' }),
];

const dispatch = aDocument({ id: 'v1', slug: 'don-doc', title: 'Đôn đốc gửi tin bài' }, laGi, null, { number: 7 });

let world: PublisherWorld;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toasoan-shards-'));
  world = await startPublisherWorld({ documents: [] });
  for (const document of [laGi, may, tuyPhong, law, dispatch, ...ARTICLES]) await world.publish(document);
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

const find = async (query: Record<string, string>): Promise<string[]> => {
  const { status, text } = await world.get(`/api/tim?${new URLSearchParams(query).toString()}`);
  expect(status).toBe(200);
  const { items } = JSON.parse(text) as SearchResponse;
  return items.map(({ title }) => title);
};

describe('questions that mean the same find the same', () => {
  it.each([
    ['cong doan', 'Công đoàn', ['Tin ngắn', 'Đường lối của Công đoàn']],
    ['đường lối', 'duong loi', ['Đường lối của Công đoàn']],
    ['hoà', 'hòa', ['Hoà giải ở cơ sở']],
    // Tone marks typed wrongly: another tone, on another letter, and composed in another order.
    ['đừơng lồi', 'đuờng lỗi', ['Đường lối của Công đoàn']],
    ['công đòan', 'co\u0302ng d\u0323oan', ['Tin ngắn', 'Đường lối của Công đoàn']],
    // The Vietnamese keyboard was off: Telex and VNI.
    ['dduowngf loois', 'd9uong72 lo6i1', ['Đường lối của Công đoàn']],
  ])('%s and %s', async (one, other, titles) => {
    expect(await find({ q: one })).toEqual(titles);
    expect(await find({ q: other })).toEqual(titles);
  });
});

describe('filters and orders', () => {
  it('a unit has its own and those of its grassroots unions, a category its own', async () => {
    expect(await find({ don_vi: laGi.content.slug })).toEqual(['Hoà giải ở cơ sở', 'Đường lối của Công đoàn']);
    expect(await find({ don_vi: may.content.slug })).toEqual(['Hoà giải ở cơ sở']);
    expect(await find({ q: 'công đoàn', don_vi: tuyPhong.content.slug })).toEqual(['Tin ngắn']);
    expect(await find({ chuyen_muc: law.content.slug })).toEqual(['Đường lối của Công đoàn']);
    expect(await find({ q: 'công đoàn', don_vi: 'khong-co' })).toEqual([]);
  });

  it('days count in Vietnam, both included', async () => {
    expect(await find({ q: 'công đoàn', tu: '2018-01-10', den: '2018-01-10' })).toEqual(['Đường lối của Công đoàn']);
    expect(await find({ q: 'công đoàn', tu: '2018-01-11' })).toEqual(['Tin ngắn']);
  });

  it('newest first unless the best match is asked for: a title counts more than a mention', async () => {
    expect(await find({ q: 'công đoàn' })).toEqual(['Tin ngắn', 'Đường lối của Công đoàn']);
    expect(await find({ q: 'công đoàn', xep: 'lien-quan' })).toEqual(['Đường lối của Công đoàn', 'Tin ngắn']);
  });
});

describe('units and official documents', () => {
  const places = async (query: string) =>
    (JSON.parse((await world.get(`/api/tim?${query}`)).text) as SearchResponse).places.map(({ href }) => href);

  it('are found by name, former name, number and subject, typed in any way, beside the articles', async () => {
    expect(await places('q=tuy+phong')).toEqual([`/don-vi/${tuyPhong.content.slug}/`]);
    expect(await places('q=tuyf+phong')).toEqual([`/don-vi/${tuyPhong.content.slug}/`]);
    expect(await places('q=ham+tan')).toEqual([`/don-vi/${laGi.content.slug}/`]);
    expect(await places('q=7/l%C4%91l%C4%91')).toEqual(['/van-ban/don-doc/']);
    expect(await places('q=don+doc+tin')).toEqual(['/van-ban/don-doc/']);
    expect(await places('q=khong+co')).toEqual([]);
  });

  it('are left out where a filter asks for articles, and on further pages', async () => {
    expect(await places('q=tuy+phong&tu=2018-01-01')).toEqual([]);
    expect(await places('q=tuy+phong&trang=2')).toEqual([]);
  });

  it('are known as soon as they are published', async () => {
    const renamed = { ...tuyPhong, revision: 2, content: { ...tuyPhong.content, name: 'LĐLĐ huyện Cà Ná' } };
    await world.publish(renamed);
    expect(await places('q=ca+na')).toEqual([`/don-vi/${tuyPhong.content.slug}/`]);
    await world.publish({ ...tuyPhong, revision: 3 });
  });
});

describe('without script', () => {
  it('a question to the search page is answered in the page, and kept in the form', async () => {
    const { status, text, headers } = await world.get('/tim-kiem/?q=giair&tu=2018-02-01');
    expect([status, headers.get('cache-control'), headers.get('x-robots-tag')]).toEqual([200, 'no-store', 'noindex']);
    expect([headers.get('content-encoding'), headers.get('vary')]).toEqual(['gzip', 'accept-encoding']);
    expect(text).toContain('1 bài có “giair”');
    expect(text).toContain('href="/tin/hoa-giai-o-co-so/"');
    expect(text).toMatch(/<input value="giair" /);
    expect(text).toMatch(/<input value="2018-02-01" /);
    expect(text).toContain('<details open');
    expect(text).not.toContain('<noscript>');
    expect(headers.get('content-security-policy')).toContain("script-src 'self'");
  });

  it('a question that cannot be asked is told so in the page, and markup in it stays text', async () => {
    const { status, text } = await world.get('/tim-kiem/?q=%3Cscript%3Ealert(1)%3C/script%3E&tu=hom-qua');
    expect(status).toBe(400);
    expect(text).toContain('Ngày phải có dạng năm-tháng-ngày');
    expect(text).not.toContain('<script>alert');
  });

  it('what is found nowhere leads on, and units stand above the articles', async () => {
    expect((await world.get('/tim-kiem/?q=khong+co+gi')).text).toMatch(/data-elsewhere>[^<]*<a href="\/don-vi\/"/);
    const { text } = await world.get('/tim-kiem/?q=tuy+phong');
    expect(text).toMatch(/data-places><h2[^>]*>Đơn vị, văn bản<\/h2>.*<mark>Tuy<\/mark> <mark>Phong<\/mark>/);
  });

  it('a filter alone is a question, and a form sent empty is asked for words', async () => {
    const found = await world.get(`/tim-kiem/?q=&don_vi=${laGi.content.slug}`);
    expect([found.status, found.text]).toEqual([200, expect.stringContaining('2 bài hợp với điều kiện lọc')]);
    const empty = await world.get('/tim-kiem/?q=&tu=2018-01-01');
    expect([empty.status, empty.text]).toEqual([200, expect.stringContaining('Mời bạn gõ từ cần tìm')]);
  });

  it('without a question the page is the release’s own', async () => {
    const { text, headers } = await world.get('/tim-kiem/');
    expect(headers.get('etag')).not.toBeNull();
    expect(text).toContain('<noscript>');
  });
});

it('an export for other hosting lists every article for its search, and no publication touches it', async () => {
  expect(await writeSearchFiles(world.publisher.index.db, folder)).toBe(3);
  const list = JSON.parse(await readFile(join(folder, 'tim/muc-luc.json'), 'utf8')) as { days: unknown };
  expect(list.days).toEqual([
    ['2018-01-10', 1],
    ['2018-02-10', 1],
    ['2018-03-10', 1],
  ]);
  expect([...world.publisher.releases.paths()].some(({ path }) => path.startsWith('/tim/'))).toBe(false);
});
