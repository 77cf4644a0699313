import type { CardPicture } from '@toasoan/contracts';
import { expect, it } from 'vitest';
import { pictureMarkup } from './picture-markup.js';

const variant = (width: number, mime: string, ending: string) => ({
  ...{ path: `/anh/a-${String(width)}.${ending}`, width, height: width / 2, mime },
});
const picture = (variants: CardPicture['variants']): CardPicture => ({
  ...{ alt: 'Chị Lan nói: "Cảm ơn" & cười <tươi>', colour: null, focalPoint: null, variants },
});
const LOOK = { sizes: '100vw', first: false, decorative: false };

it('names the better format first, and says who is in it in words that end no attribute', () => {
  const both = picture([
    variant(330, 'image/webp', 'webp'),
    variant(330, 'image/jpeg', 'jpg'),
    variant(660, 'image/jpeg', 'jpg'),
  ]);
  expect(pictureMarkup(both, { ...LOOK, classes: 'w-full' })).toBe(
    '<picture><source type="image/webp" srcset="/anh/a-330.webp 330w" sizes="100vw">' +
      '<img class="bg-sunk w-full" src="/anh/a-660.jpg" srcset="/anh/a-330.jpg 330w, /anh/a-660.jpg 660w" sizes="100vw" width="660" height="330"' +
      ' alt="Chị Lan nói: &quot;Cảm ơn&quot; &amp; cười &lt;tươi&gt;" loading="lazy" decoding="async"></picture>',
  );
});

it('the first of a page is fetched at once, one beside a headline says nothing', () => {
  const html = pictureMarkup(picture([variant(330, 'image/png', 'png')]), { ...LOOK, first: true, decorative: true });
  expect(html).toContain(' alt="" fetchpriority="high" decoding="async">');
  expect(html).not.toContain('lazy');
});

it('is nothing without a rendition', () => {
  expect(pictureMarkup(picture([]), LOOK)).toBe('');
});
