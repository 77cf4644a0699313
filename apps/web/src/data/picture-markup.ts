import type { CardPicture } from '@toasoan/contracts';
import { escapeMarkup } from '../text/escape.js';
import { pictureSources, tintClass, type PictureUse } from './pictures.js';

export interface PictureLook extends PictureUse {
  sizes: string;
  classes?: string | undefined;
  first: boolean;
  decorative: boolean;
}

const attribute = (name: string, value: string | number | undefined): string =>
  value === undefined ? '' : ` ${name}="${escapeMarkup(String(value))}"`;

/**
 * `<picture>` as text, '' for a picture without renditions. In a template each attribute would cost a step of its own, and
 * an article's page has five pictures.
 */
export function pictureMarkup(picture: CardPicture, look: PictureLook): string {
  const { sizes, classes, first, decorative, widest, lean = false } = look;
  const found = pictureSources(picture.variants, { widest, lean });
  if (!found) return '';
  const sources = found.sources.map(
    ({ type, srcset }) =>
      `<source${attribute('type', type)}${attribute('srcset', srcset)}${attribute('sizes', sizes)}>`,
  );
  const img = [
    attribute('class', [tintClass(picture.colour), classes].filter(Boolean).join(' ')),
    attribute('src', found.src),
    attribute('srcset', found.srcset),
    attribute('sizes', found.srcset && sizes),
    attribute('width', found.width),
    attribute('height', found.height),
    attribute('alt', decorative ? '' : picture.alt),
    first ? ' fetchpriority="high"' : ' loading="lazy"',
    ' decoding="async"',
  ];
  return `<picture>${sources.join('')}<img${img.join('')}></picture>`;
}
