import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { isMedia, textOfPart, type WordArchive } from '../archive/open-archive.js';
import { WORD_LIMITS } from '../limits.js';
import { setMark } from '../tree/mark.js';
import { type Node, type Root, isElement, parse } from '../tree/tree.js';
import { type FontRun, markParagraphs, takeMark, type WordNode } from './mark-paragraphs.js';
import { namedNumbering, readNumbering } from './read-numbering.js';
import { readStyles } from './read-styles.js';
import { sniffPicture } from './sniff-picture.js';

export interface DocumentPicture {
  /** What stands as `src` in the tree. */
  placeholder: string;
  bytes: Uint8Array;
  contentType: string;
  extension: string;
}

export interface ReadDocument {
  tree: Root;
  pictures: DocumentPicture[];
  /** Drawings, TIFF, pictures on the writer's disk or on the web: they stay out. */
  picturesLeftOut: number;
}

/** Called with the text of every paragraph and its fonts before HTML is made of it; may change the text. */
export type EachFont = (paragraphs: readonly FontRun[][]) => void;

export const placeholderOf = (index: number): string => `/uploads/~word/${String(index + 1)}`;

/**
 * The document as a tree of HTML whose paragraphs carry marks, by mammoth, which is given nothing but the unpacked parts.
 * It has no way to a file or an address from here: pictures outside the file fail and are counted.
 */
export async function readDocument({ parts }: WordArchive, eachFont: EachFont): Promise<ReadDocument> {
  const part = (name: string): string | null => {
    const bytes = parts.get(name);
    return bytes ? textOfPart(bytes) : null;
  };
  const styles = readStyles(part('word/styles.xml'));
  const numbering = readNumbering(part('word/numbering.xml'), styles);
  const { standIns, bytesOf } = standInsFor(parts);
  const repacked = zipSync(
    { ...standIns, 'word/numbering.xml': new TextEncoder().encode(namedNumbering(numbering)) },
    { level: 0 },
  );
  const pictures: DocumentPicture[] = [];
  let leftOut = 0;
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: Buffer.from(repacked.buffer, repacked.byteOffset, repacked.byteLength) },
    {
      includeDefaultStyleMap: false,
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      styleMap: ['u => u'],
      transformDocument: (document: WordNode) => {
        eachFont(markParagraphs(document, { styles, numbering }).paragraphs);
        return document;
      },
      convertImage: mammoth.images.imgElement(async (image) => {
        const bytes = bytesOf(new Uint8Array(await image.readAsArrayBuffer()));
        const kind = sniffPicture(bytes);
        if (kind === null || pictures.length >= WORD_LIMITS.pictures) {
          leftOut += 1;
          return { src: '' };
        }
        const placeholder = placeholderOf(pictures.length);
        pictures.push({ placeholder, bytes, ...kind });
        return { src: placeholder };
      }),
    },
  );
  leftOut += messages.filter(({ type }) => type === 'error').length;
  const tree = parse(value);
  tree.children.forEach(readMarks);
  withoutWaysBack(tree);
  return { tree, pictures, picturesLeftOut: leftOut };
}

/** The parts with a few letters in place of each picture, which mammoth would pack, sum and copy byte by byte; and the way back. */
function standInsFor(parts: WordArchive['parts']): {
  standIns: Record<string, Uint8Array>;
  bytesOf: (read: Uint8Array) => Uint8Array;
} {
  const pictures = new Map<string, Uint8Array>();
  const standIns = Object.fromEntries(
    [...parts].map(([name, bytes]) => {
      if (!isMedia(name)) return [name, bytes];
      const letters = `picture ${String(pictures.size)}`;
      pictures.set(letters, new Uint8Array(bytes));
      return [name, new TextEncoder().encode(letters)];
    }),
  );
  return { standIns, bytesOf: (read) => (read.length > 32 ? read : (pictures.get(textOfPart(read)) ?? read)) };
}

/** A note ends with a link back to its place in the text; here neither has an address, and the arrow would be left. */
function withoutWaysBack(node: Root | Node): void {
  if (!('children' in node)) return;
  node.children = node.children.filter((child) => !isWayBack(child));
  node.children.forEach(withoutWaysBack);
}

function isWayBack(node: Node): boolean {
  if (!isElement(node) || node.tagName !== 'a' || !String(node.properties['href'] ?? '').startsWith('#')) return false;
  const [words, ...more] = node.children;
  return more.length === 0 && words?.type === 'text' && words.value === '↑';
}

function readMarks(node: Node): void {
  if (!isElement(node)) return;
  if (node.tagName === 'p') {
    const [first] = node.children;
    const taken = first?.type === 'text' ? takeMark(first.value) : null;
    if (taken) {
      setMark(node, taken.mark);
      node.children =
        taken.rest === '' ? node.children.slice(1) : [{ type: 'text', value: taken.rest }, ...node.children.slice(1)];
    }
  }
  node.children.forEach(readMarks);
}
