import type { Picture } from '@toasoan/contracts';
import type { FileRow } from './rows';

/** Strapi's thumbnail is for its own media library. */
const NOT_FOR_READERS = 'thumbnail';

/** A file of the media library as the site shows it; `words` are those of the place where it stands. */
export function toPicture(file: FileRow, words: { alt: string; caption: string; credit: string }): Picture {
  const formats = Object.entries(file.formats ?? {}).flatMap(([name, format]) =>
    name === NOT_FOR_READERS ? [] : [format],
  );
  const variants = [...formats, file].flatMap(({ url, width, height, mime }) =>
    width !== null && height !== null ? [{ path: url, width, height, mime }] : [],
  );
  return {
    key: contentKey(file),
    ...words,
    colour: file.provider_metadata?.colour ?? null,
    focalPoint: file.focalPoint && { x: file.focalPoint.x, y: file.focalPoint.y },
    variants: inOrder(variants),
  };
}

/** The digest of the bytes, taken at upload; files from before that fall back to their hash and last change. */
export function contentKey(file: FileRow): string {
  return file.provider_metadata?.sha256 ?? `${file.hash}-${String(new Date(file.updatedAt).getTime())}`;
}

/** Ascending by width, one of each width and format. */
function inOrder(variants: Picture['variants']): Picture['variants'] {
  const distinct = new Map(variants.map((variant) => [`${String(variant.width)} ${variant.mime}`, variant]));
  return [...distinct.values()].sort((a, b) => a.width - b.width);
}
