import { SHARE_PICTURE, type CardPicture, type FocalPoint, type PublicArticle } from '@toasoan/contracts';
import { FOCUS_STEPS, TINT_STEPS } from '../styles/tokens.mjs';
import { row } from './database.js';

type Variant = CardPicture['variants'][number];

/** What `<picture>` needs: better formats first, and one format that every browser reads for `<img>`. */
export interface PictureSources {
  sources: { type: string; srcset: string }[];
  src: string;
  /** Undefined where one address has to do. */
  srcset: string | undefined;
  width: number;
  height: number;
}

export interface PictureUse {
  /** The widest rendition that the place can show; all where none is named. */
  widest?: number | undefined;
  /** On a page with dozens of pictures: who reads no better format gets one rendition, without a choice. */
  lean?: boolean;
}

const BETTER = ['image/avif', 'image/webp'];
/** Old browsers without srcset get one of middling width. */
const MIDDLING = 640;
const srcsetOf = (variants: Variant[]): string => variants.map(({ path, width }) => `${path} ${width}w`).join(', ');

/** Undefined where a picture has no rendition at all. */
export function pictureSources(
  all: Variant[],
  { widest = Infinity, lean = false }: PictureUse = {},
): PictureSources | undefined {
  const fitting = all.filter(({ width }) => width <= widest);
  const variants = fitting.length > 0 ? fitting : all;
  const plain = variants.filter(({ mime }) => !BETTER.includes(mime));
  const base = plain.length > 0 ? plain : variants;
  const largest = base.at(-1);
  if (!largest) return undefined;
  const sources = (base === plain ? BETTER : []).flatMap((type) => {
    const own = variants.filter(({ mime }) => mime === type);
    return own.length > 0 ? [{ type, srcset: srcsetOf(own) }] : [];
  });
  const src = base.find(({ width }) => width >= MIDDLING) ?? largest;
  const srcset = lean && sources.length > 0 ? undefined : srcsetOf(base);
  return { sources, src: src.path, srcset, width: largest.width, height: largest.height };
}

/** The renditions of the least width, in every format that there is: for a place that is small everywhere. */
export function narrowest(variants: Variant[]): Variant[] {
  const least = Math.min(...variants.map(({ width }) => width));
  return variants.filter(({ width }) => width === least);
}

/** What other sites show with a link. */
export interface SharedPicture {
  path: string;
  width: number;
  height: number;
  alt?: string;
  /** A mark instead of a picture: shown small beside the words. */
  small?: true;
}

/** The picture that is made of an article's title; where there is none its photograph. */
export function sharePicture(article: PublicArticle & { id: string }): SharedPicture | undefined {
  const path = row<{ address: string }>('SELECT address FROM share_picture WHERE id = ?', article.id)?.address;
  if (path !== undefined) return { path, ...SHARE_PICTURE, alt: `${article.title} – ${article.unit.name}` };
  const [lead] = article.pictures;
  return lead && sharedPicture(lead.variants);
}

/** What stands for a list with a link to it: the picture of the newest of its articles that has one. */
export function picturedBy(cards: readonly { picture: CardPicture | null }[]): SharedPicture | undefined {
  const found = cards.find(({ picture }) => picture !== null)?.picture;
  return found ? sharedPicture(found.variants) : undefined;
}

/** The rendition for a place without a choice: of a format that all can read if there is one, about 1,000 pixels wide. */
export function sharedPicture(variants: Variant[]): Variant | undefined {
  const plain = variants.filter(({ mime }) => mime === 'image/jpeg' || mime === 'image/png');
  const known = plain.length > 0 ? plain : variants;
  return known.find(({ width }) => width >= 900) ?? known.at(-1);
}

const nearest = (steps: readonly number[], value: number): number => {
  const distance = Math.min(...steps.map((step) => Math.abs(step - value)));
  return steps.findIndex((step) => Math.abs(step - value) === distance);
};

/** Class with the nearest of 64 placeholder colours; nothing for a picture without one. */
export function tintClass(colour: string | null): string {
  if (colour === null) return 'bg-sunk';
  const step = (at: number): number => nearest(TINT_STEPS, Number.parseInt(colour.slice(at, at + 2), 16));
  return `tint-${step(1)}${step(3)}${step(5)}`;
}

/** Class that keeps what matters in sight where a picture is cut to a shape; none where that is the middle. */
export function focusClass(point: FocalPoint | null | undefined): string | undefined {
  if (!point) return undefined;
  const name = `focus-${nearest(FOCUS_STEPS, point.x)}${nearest(FOCUS_STEPS, point.y)}`;
  return name === MIDDLE ? undefined : name;
}

const MIDDLE = `focus-${nearest(FOCUS_STEPS, 50)}${nearest(FOCUS_STEPS, 50)}`;
