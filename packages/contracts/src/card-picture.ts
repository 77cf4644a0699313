import type { CardPicture } from './content-index.js';
import type { Picture } from './picture.js';

/** The widest rendition that a card may need: the lead of the home page. */
const WIDEST = 1600;
/** Who reads neither AVIF nor WebP gets one address without a choice: two sizes of it are enough. */
const WIDEST_PLAIN = 960;
const BETTER = ['image/avif', 'image/webp'];

/**
 * What a list keeps of a picture: not every rendition, for a list has dozens of cards and each address weighs in its page.
 * A picture narrower than a card still has all it has.
 */
export function cardPictureOf({ alt, colour, focalPoint, variants }: Picture): CardPicture {
  const better = variants.some(({ mime }) => BETTER.includes(mime));
  const kept = variants.filter(({ mime, width }) => {
    return width <= (better && !BETTER.includes(mime) ? WIDEST_PLAIN : WIDEST);
  });
  return { alt, colour, focalPoint, variants: kept.length > 0 ? kept : variants };
}
