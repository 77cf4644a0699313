import { afterAll, beforeAll, expect, it } from 'vitest';
import { aTable, aUnit, withdrawn } from '@toasoan/testkit';
import { startPublisherWorld, type PublisherWorld } from '../harness/publisher-world.js';

const PAGE = '/bang-tong-hop/01-bth-2018/';
const FIGURES = `${PAGE}so-lieu.csv`;
const laGi = aUnit({ name: 'Liên đoàn Lao động thị xã La Gi' }, { id: 'unitlagi' });
const rows = [
  { ...laGiRow(3.5), features: 1, note: '=2+3' },
  { unitId: 'unitgone', name: 'Công đoàn ngành Xây dựng', newsBriefs: 2 },
];
const first = aTable([{ label: 'I. Các đơn vị', rows }]);
const second = aTable(
  [{ label: 'I. Các đơn vị', rows: [laGiRow(4)] }],
  {
    version: 2,
    because: 'Sót một tin của tháng 6.',
    earlier: [{ version: 1, issuedAt: '2018-07-06T02:00:00.000Z' }],
    changes: [{ name: laGi.content.name, kind: 'changed', fields: [{ label: 'Tin', before: 3.5, now: 4 }] }],
  },
  { revision: 2 },
);

function laGiRow(newsBriefs: number) {
  return { unitId: laGi.id, name: laGi.content.name, newsBriefs };
}

let world: PublisherWorld;
beforeAll(async () => {
  world = await startPublisherWorld({ documents: [] });
  await world.publish(laGi);
});
afterAll(() => world.close());

const text = (path: string) => world.get(path).then((answer) => answer.text);

it('a summary table made public has a page, its figures and a place in the list, and is said to be live', async () => {
  expect(await text('/bang-tong-hop/')).toContain('Chưa có bảng tổng hợp nào');
  const receipt = await world.publish(first);
  expect(receipt).toMatchObject({ outcome: 'live', path: PAGE });
  const page = await text(PAGE);
  expect(page).toContain('<td>3,5</td>');
  expect(page).toContain(`href="/don-vi/${laGi.content.slug}/"`);
  // A unit without a page is named, not linked.
  expect(page).toMatch(/<th[^>]*>\s*Công đoàn ngành Xây dựng\s*<\/th>/);
  expect(page).toContain('"@type":"Dataset"');
  for (const path of ['/bang-tong-hop/', '/sitemap/trang.xml']) expect(await text(path), path).toContain(PAGE);
  const figures = await world.get(FIGURES);
  expect(figures.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  // What a spreadsheet would compute is text.
  expect(figures.text).toContain(
    `"1","${laGi.content.name}","24","3.5","1","0","4.5","19","4.5","0","0","0","Đạt","1","'=2+3"`,
  );
});

it('no later name of a unit changes it; a new address of the unit is where its link leads', async () => {
  const before = await text(PAGE);
  const renamed = { ...laGi.content, name: 'Công đoàn phường La Gi' };
  await world.publish({ ...laGi, revision: 2, content: renamed });
  expect(await text(PAGE)).toBe(before);
  await world.publish({
    ...laGi,
    revision: 3,
    content: { ...renamed, slug: 'la-gi', formerSlugs: [laGi.content.slug] },
  });
  expect(await text(PAGE)).toBe(before.replaceAll(`/don-vi/${laGi.content.slug}/`, '/don-vi/la-gi/'));
});

it('an amendment takes the place of what it amends, and says what is different and why', async () => {
  await world.publish(second);
  const page = await text(PAGE);
  for (const words of ['bản 2', 'Sót một tin của tháng 6.', 'Tin từ 3,5 thành 4.', 'bản 1 (phát hành 06/07/2018)'])
    expect(page).toContain(words);
  expect(await text('/bang-tong-hop/')).toContain('Bản sửa đổi lần 1');
});

it('taken back, it is gone from its address, its figures and the list', async () => {
  const receipt = await world.publish(withdrawn(second));
  expect(receipt.outcome).toBe('gone');
  expect((await world.get(PAGE)).status).toBe(410);
  expect((await world.get(FIGURES)).status).toBe(404);
  for (const path of ['/bang-tong-hop/', '/sitemap/trang.xml']) expect(await text(path), path).not.toContain(PAGE);
});
