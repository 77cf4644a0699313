import type { CardPicture } from '@toasoan/contracts';
import { TINT_STEPS } from '../styles/tokens.mjs';

type Variant = CardPicture['variants'][number];

/** What `<picture>` needs: better formats first, and one format that every browser reads for `<img>`. */
export interface PictureSources {
  sources: { type: string; srcset: string }[];
  src: string;
  srcset: string;
  width: number;
  height: number;
}

const BETTER = ['image/avif', 'image/webp'];
const srcsetOf = (variants: Variant[]): string => variants.map(({ path, width }) => `${path} ${width}w`).join(', ');

/** Undefined where a picture has no rendition at all. */
export function pictureSources(variants: Variant[]): PictureSources | undefined {
  const plain = variants.filter(({ mime }) => !BETTER.includes(mime));
  const base = plain.length > 0 ? plain : variants;
  const largest = base.at(-1);
  if (!largest) return undefined;
  const sources = (base === plain ? BETTER : []).flatMap((type) => {
    const own = variants.filter(({ mime }) => mime === type);
    return own.length > 0 ? [{ type, srcset: srcsetOf(own) }] : [];
  });
  // Old browsers without srcset get one of middling width.
  const src = base.find(({ width }) => width >= 640) ?? largest;
  return { sources, src: src.path, srcset: srcsetOf(base), width: largest.width, height: largest.height };
}

/** The picture that other sites show with a link: of a format that all can read if there is one, about 1,000 pixels wide. */
export function sharedPicture(variants: Variant[]): Variant | undefined {
  const plain = variants.filter(({ mime }) => mime === 'image/jpeg' || mime === 'image/png');
  const known = plain.length > 0 ? plain : variants;
  return known.find(({ width }) => width >= 900) ?? known.at(-1);
}

/** Class with the nearest of 64 placeholder colours; nothing for a picture without one. */
export function tintClass(colour: string | null): string {
  if (colour === null) return 'bg-sunk';
  const step = (at: number): number => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16);
    const nearest = Math.min(...TINT_STEPS.map((candidate) => Math.abs(candidate - value)));
    return TINT_STEPS.findIndex((candidate) => Math.abs(candidate - value) === nearest);
  };
  return `tint-${step(1)}${step(3)}${step(5)}`;
}
