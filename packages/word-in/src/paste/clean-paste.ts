import { refusalOfBody } from '@toasoan/html-policy';
import { cleanLinks } from '../tree/clean-links.js';
import { makeBlocks, makeBody } from '../tree/make-body.js';
import { tidyText } from '../tree/tidy.js';
import { findAll, isNamed, mapElements, type Node, parse, type Root } from '../tree/tree.js';
import { formatByTags } from './mark-formatting.js';
import { blocksOf, isContents } from './mark-blocks.js';
import { type PasteSource, recogniseSource } from './recognise-source.js';
import { withoutListSigns } from './word-lists.js';

export { recogniseSource, type PasteSource } from './recognise-source.js';

export interface CleanPaste {
  source: PasteSource;
  /** As `@toasoan/html-policy` lets it through, with placeholders for pictures (`rewriteImages`). */
  html: string;
  /** In the order of the pasted `img`s, each with the address that it had there. */
  pictures: { placeholder: string; src: string }[];
  /** Shapes drawn in Word, which the clipboard holds no picture of. */
  drawingsLost: number;
  /** Links that were no web address and no mail box. */
  linksLost: number;
  /** Fonts of the time before Unicode that the words stand in. */
  legacyFonts: string[];
}

const PLACEHOLDER = '/uploads/~paste/';

/**
 * What was copied in Word, Word on the web, LibreOffice or Google Docs as an article's body: the same that the file gives. Null
 * for HTML of any other origin, and for more of it than an article may hold: those go the editor's own way. Pure; for the
 * browser too.
 */
export function cleanPaste(html: string): CleanPaste | null {
  const source = recogniseSource(html);
  if (source === null) return null;
  const fragment = copiedPart(html);
  if (refusalOfBody(withoutHead(fragment), 4_000_000) !== null) return null;
  const tree = parse(withoutHead(fragment));
  const fonts = legacyFontsOf(fragment);
  const drawingsLost = dropDrawings(tree, drawnShapes(html));
  dropUnseen(tree);
  const pictures = namePictures(tree);
  const marked: Root = { type: 'root', children: blocksOf(tree).filter((node) => !isContents(node)) };
  withoutListSigns(marked);
  formatByTags(marked);
  const linksLost = cleanLinks(marked);
  tidyText(marked);
  const { html: clean } = makeBody(makeBlocks(marked));
  return { source, html: clean, pictures, drawingsLost, linksLost, legacyFonts: fonts };
}

/** Between the marks that Windows sets around what was selected, where it does. */
function copiedPart(html: string): string {
  const from = html.indexOf('<!--StartFragment-->');
  const to = html.lastIndexOf('<!--EndFragment-->');
  if (from === -1 || to <= from) return html;
  const part = html.slice(from + '<!--StartFragment-->'.length, to);
  // Excel sets them inside the table, around its rows: without one, cells run into one line.
  return /^\s*<(?:tr|td|th|tbody|col)\b/i.test(part) ? `<table>${part}</table>` : part;
}

/** Word's style sheets are longer than most texts. */
function withoutHead(html: string): string {
  return html.replace(/<(style|script|head|xml)\b[^>]*>[\s\S]*?<\/\1>/gi, '');
}

function dropUnseen(tree: Root): void {
  mapElements(tree, (node): Node[] => {
    const style = String(node.properties['style'] ?? '');
    if (/mso-hide:\s*all|display:\s*none/i.test(style)) return [];
    if (isNamed(node, 'meta', 'link', 'title', 'style', 'script', 'o:p') && node.children.length === 0) return [];
    // `o:p`, `st1:place`, `v:shape`: what stands in them stays.
    return node.tagName.includes(':') ? node.children : [node];
  });
  tree.children = tree.children.filter((node) => node.type !== 'comment');
}

/** Shapes with a drawing of Word's own; a frame of the type 75 holds a picture. */
function drawnShapes(html: string): ReadonlySet<string> {
  const tags = [...html.matchAll(/<v:(?!shapetype)[a-z]+\s[^>]*\bo:gfxdata=[^>]*>/gi)].map(([tag]) => tag);
  const drawn = tags.filter((tag) => !/type="?#_x0000_t75\b/i.test(tag));
  return new Set(drawn.flatMap((tag) => /\bid="?([^"\s>]+)/i.exec(tag)?.[1] ?? []));
}

function dropDrawings(tree: Root, shapes: ReadonlySet<string>): number {
  let lost = 0;
  mapElements(tree, (node): Node[] => {
    const named = node.tagName === 'img' ? node.properties['v:shapes'] : undefined;
    if (typeof named !== 'string' || !named.split(' ').every((name) => shapes.has(name))) return [node];
    lost += 1;
    return [];
  });
  return lost;
}

function namePictures(tree: Root): CleanPaste['pictures'] {
  return findAll(tree, 'img').map((picture, index) => {
    const placeholder = `${PLACEHOLDER}${String(index + 1)}`;
    const { src, alt } = picture.properties;
    picture.properties = { src: placeholder, alt: typeof alt === 'string' ? alt : '' };
    return { placeholder, src: typeof src === 'string' ? src : '' };
  });
}

function legacyFontsOf(html: string): string[] {
  const names = html.matchAll(/font-family:\s*["'&quot;]*(\.\s?vn\w+|vni[-\s][\w-]+)/gi);
  return [...new Set([...names].map(([, name]) => name ?? ''))];
}
