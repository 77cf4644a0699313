import { describe, expect, it } from 'vitest';
import { focusClass, narrowest, pictureSources } from './pictures.js';

const rendition = (width: number, format: 'avif' | 'webp' | 'jpeg') => ({
  path: `/anh/a-${String(width)}.${format}`,
  width,
  height: (width * 2) / 3,
  mime: `image/${format}`,
});
const formats = ['webp', 'avif', 'jpeg'] as const;
const all = [480, 960, 1600, 2400].flatMap((width) => formats.map((format) => rendition(width, format)));

describe('the sources of a picture', () => {
  it('are AVIF before WebP in four widths, and JPEG for who reads neither', () => {
    const found = pictureSources(all);
    expect(found?.sources.map(({ type }) => type)).toEqual(['image/avif', 'image/webp']);
    for (const { srcset } of found?.sources ?? []) expect(srcset.split(', ')).toHaveLength(4);
    expect(found?.srcset).toBe(
      '/anh/a-480.jpeg 480w, /anh/a-960.jpeg 960w, /anh/a-1600.jpeg 1600w, /anh/a-2400.jpeg 2400w',
    );
    expect(found).toMatchObject({ src: '/anh/a-960.jpeg', width: 2400, height: 1600 });
  });

  it('stop at what a card can show, with one JPEG without a choice', () => {
    const found = pictureSources(all, { widest: 960, lean: true });
    expect(found?.sources.map(({ srcset }) => srcset)).toEqual([
      '/anh/a-480.avif 480w, /anh/a-960.avif 960w',
      '/anh/a-480.webp 480w, /anh/a-960.webp 960w',
    ]);
    expect(found).toMatchObject({ src: '/anh/a-960.jpeg', srcset: undefined, width: 960 });
  });

  it('of a picture from before there were formats are its WebP renditions, in a choice of widths', () => {
    const old = [480, 960].map((width) => rendition(width, 'webp'));
    expect(pictureSources(old, { widest: 960, lean: true })).toMatchObject({
      sources: [],
      src: '/anh/a-960.webp',
      srcset: '/anh/a-480.webp 480w, /anh/a-960.webp 960w',
    });
  });

  it('of a picture wider than the place but in one width only are that one', () => {
    expect(pictureSources([rendition(1200, 'jpeg')], { widest: 480, lean: true })?.src).toBe('/anh/a-1200.jpeg');
    expect(pictureSources([])).toBeUndefined();
  });
});

describe('a logo, drawn small everywhere', () => {
  // As the newsroom's projection lists them: by width, and within one the main file (WebP) last.
  const small = (['avif', 'jpeg', 'webp'] as const).map((format) => rendition(300, format));
  const large = [480, 960].flatMap((width) => formats.map((format) => rendition(width, format)));

  it.each([
    ['no wider than the least rendition', small, 300],
    ['wider', large, 480],
  ])('%s has AVIF and WebP, and JPEG for who reads neither', (_which, variants, width) => {
    expect(pictureSources(narrowest(variants))).toMatchObject({
      sources: [{ type: 'image/avif' }, { type: 'image/webp' }],
      src: `/anh/a-${String(width)}.jpeg`,
      width,
    });
  });

  it('of before there were formats is what there is', () => {
    expect(pictureSources(narrowest([rendition(300, 'webp')]))).toMatchObject({ sources: [], src: '/anh/a-300.webp' });
  });
});

describe('the focal point of a picture', () => {
  it('becomes the nearest of 25 places, and the middle needs no word', () => {
    expect(focusClass({ x: 0, y: 100 })).toBe('focus-04');
    expect(focusClass({ x: 61, y: 12 })).toBe('focus-20');
    expect(focusClass({ x: 52, y: 44 })).toBeUndefined();
    expect(focusClass(null)).toBeUndefined();
  });
});
