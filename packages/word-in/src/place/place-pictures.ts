import { rewriteImages } from '@toasoan/html-policy';
import { isElement, mapElements, type Node, parse, serialize } from '../tree/tree.js';

interface Placeable {
  placeholder: string;
}

export interface PlacedPictures<Picture> {
  /** For the article's list of pictures, in order. */
  listed: Picture[];
  /** Pictures that stand in the body at their place in the text. */
  inBody: Picture[];
}

/**
 * Where each picture of a text belongs: a photo story shows its list alone; of any other genre the first is the article's
 * picture, unless it has one already, and the others stay where the text has them.
 */
export function placePictures<Picture extends Placeable>(
  pictures: readonly Picture[],
  { genre, hasPictures }: { genre: string; hasPictures: boolean },
): PlacedPictures<Picture> {
  if (genre === 'photo_story') return { listed: [...pictures], inBody: [] };
  const first = hasPictures ? 0 : 1;
  return { listed: pictures.slice(0, first), inBody: pictures.slice(first) };
}

/** The body with its pictures at their addresses, and without the figures of those that have none. */
export function bodyWithPictures(html: string, addresses: ReadonlyMap<string, string>): string {
  const tree = parse(html);
  const gone = (node: Node): boolean => {
    const src = isElement(node, 'img') ? node.properties['src'] : undefined;
    return typeof src === 'string' && /^\/uploads\/~/.test(src) && !addresses.has(src);
  };
  mapElements(tree, (node): Node[] => {
    if (gone(node)) return [];
    const empty = node.tagName === 'figure' && !node.children.some((child) => isElement(child, 'img', 'table', 'a'));
    return empty ? [] : [node];
  });
  return rewriteImages(serialize(tree.children), addresses);
}
