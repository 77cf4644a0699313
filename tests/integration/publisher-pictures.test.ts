import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Picture, Publication } from '@toasoan/contracts';
import { aDocument, aPage, someSettings, syntheticPicture, withdrawn } from '@toasoan/testkit';
import { article, category, unit } from '../harness/la-gi.js';
import { startPublisherWorld, type PublisherWorld } from '../harness/publisher-world.js';

let world: PublisherWorld;
beforeEach(async () => {
  world = await startPublisherWorld({ documents: [] });
  await world.publish(unit);
  await world.publish(category);
});
afterEach(() => world.close());

const named = (title: string) => ({ id: 'd000001', slug: 'co-anh', title });
const firstPicture = (html: string): string[] => [
  ...new Set(Array.from(html.matchAll(/\/anh\/[0-9a-f]{16}-\d+\.[a-z]+/g), ([address]) => address)),
];

it.each<[string, string, Publication]>([
  ['a page', '/trang/co-anh/', aPage(named('Giới thiệu'), syntheticPicture(1, 'Trụ sở'))],
  ['an official document', '/van-ban/co-anh/', aDocument(named('Công văn'), unit, syntheticPicture(2, 'Sơ đồ'))],
])('the picture in the text of %s is served with the CMS gone', async (_what, path, publication) => {
  await world.publish(publication);
  world.cms.misbehave('down');
  const { status, text } = await world.get(path);
  expect(status).toBe(200);
  expect(text).not.toContain('/uploads/');
  const addresses = firstPicture(text);
  expect(addresses).toHaveLength(3);
  for (const address of addresses) {
    const picture = await world.get(address);
    expect([picture.status, picture.headers.get('content-type')], address).toEqual([200, 'image/png']);
  }
});

it('a picture that only a withdrawn page showed goes with it', async () => {
  const page = aPage(named('Giới thiệu'), syntheticPicture(3, 'Trụ sở'));
  await world.publish(page);
  const [address = ''] = firstPicture((await world.get('/trang/co-anh/')).text);
  expect((await world.get(address)).status).toBe(200);
  await world.publish(withdrawn(page));
  expect((await world.get(address)).status).toBe(404);
});

const shareOf = (html: string): string =>
  /<meta property="og:image" content="[^"]*(\/anh\/chia-se\/[0-9a-f]{16}\.png)"/.exec(html)?.[1] ?? 'none';

it('an article is shared with a picture of its title, which follows its words and the name of the site', async () => {
  await world.publish(someSettings({ siteName: 'Công đoàn Bình Thuận' }));
  const item = article('Ế hàng cũng không để ai ở lại một mình');
  await world.publish(item);
  const path = `/tin/${item.content.slug}/`;
  const html = (await world.get(path)).text;
  expect(html).toContain('<meta property="og:image:width" content="1200">');
  expect(html).toContain(`<meta property="og:image:alt" content="${item.content.title} – ${unit.content.name}">`);
  const first = shareOf(html);
  await world.publisher.publisher.idle();
  const releases = world.publisher.releases.current().release;
  expect(await world.get(first)).toMatchObject({ status: 200 });

  await world.publish({ ...item, revision: 2, content: { ...item.content, title: 'Tên khác' } });
  const second = shareOf((await world.get(path)).text);
  await world.publisher.publisher.idle();
  await world.publish(someSettings({ siteName: 'Công đoàn Lâm Đồng' }, { revision: 2 }));
  await world.publisher.publisher.idle();
  const third = shareOf((await world.get(path)).text);
  expect(new Set([first, second, third, 'none']).size).toBe(4);
  for (const address of [second, third]) expect((await world.get(address)).status, address).toBe(200);
  // The pictures came without releases of their own: one for the edit, one for the settings.
  expect(world.publisher.releases.current().release).toBe(releases + 2);

  await world.publish(withdrawn({ ...item, revision: 2 }));
  expect((await world.get(third)).status).toBe(404);
});

it('a share picture that was owed when the publisher stopped is made after the next start', async () => {
  const item = article('Cảng cá lúc ba giờ sáng');
  await world.publish(item);
  const address = shareOf((await world.get(`/tin/${item.content.slug}/`)).text);
  await world.publisher.publisher.idle();
  world.publisher.index.db.prepare('UPDATE share_picture SET made = 0').run();
  await world.restart();
  await world.publisher.publisher.idle();
  expect(world.publisher.index.shares.owes()).toBe(false);
  expect((await world.get(address)).status).toBe(200);
});

/** The archive's picture in three formats: bytes of each kind, under addresses that the fake CMS serves. */
function inThreeFormats(more: Partial<Picture>): Picture {
  const heads = {
    avif: Buffer.concat([Buffer.from([0, 0, 0, 32]), Buffer.from('ftypavif'), Buffer.alloc(64, 1)]),
    webp: Buffer.concat([Buffer.from('RIFF....WEBP'), Buffer.alloc(64, 2)]),
    jpeg: Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(64, 3)]),
  };
  const variants = [480, 960].flatMap((width) =>
    Object.entries(heads).map(([format, bytes]) => {
      const path = `/uploads/${String(width)}_anh.${format}`;
      const mime = `image/${format}`;
      world.cms.putFile(path, Buffer.concat([bytes, Buffer.from([width / 480])]), mime);
      return { path, width, height: (width * 2) / 3, mime };
    }),
  );
  return { ...syntheticPicture(4, 'Gói bánh'), variants, ...more };
}

it('a picture in three formats stands on the page and on cards, cut around its focal point', async () => {
  const item = article('Tết sum vầy của đoàn viên nghề biển');
  item.content.pictures = [inThreeFormats({ focalPoint: { x: 20, y: 80 } })];
  await world.publish(item);
  world.cms.misbehave('down');
  const page = (await world.get(`/tin/${item.content.slug}/`)).text;
  expect(page).toMatch(/<source type="image\/avif" srcset="\/anh\/\S+-480\.avif 480w, \/anh\/\S+-960\.avif 960w"/);
  expect(page).toMatch(/<source type="image\/webp" srcset="\/anh\/\S+-480\.webp 480w, \/anh\/\S+-960\.webp 960w"/);
  expect(page).toMatch(/<img[^>]* src="\/anh\/\S+-960\.jpg"[^>]* width="960" height="640"/);
  for (const address of firstPicture(page)) {
    const { status, headers } = await world.get(address);
    const kind = address.endsWith('jpg') ? 'jpeg' : address.slice(-4);
    expect([status, headers.get('content-type')], address).toEqual([200, `image/${kind}`]);
  }
  const front = (await world.get('/')).text;
  expect(front).toMatch(/<img class="tint-\d{3} h-full w-full object-cover focus-13"/);
  expect(front).not.toContain('style=');
});
