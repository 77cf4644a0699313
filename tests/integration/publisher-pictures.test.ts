import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Picture, Publication } from '@toasoan/contracts';
import { syntheticPicture, withdrawn } from '@toasoan/testkit';
import { article, category, unit } from '../harness/la-gi.js';
import { aDocument, aPage } from '../harness/pictured-texts.js';
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
