import { BodyRefused, refusalOfBody, topBlocks } from '@toasoan/html-policy';
import { toNfc } from '@toasoan/vietnamese';
import { type EarlyPicture, earlyPictures } from './archive/early-pictures.js';
import { openArchive, textOfPart } from './archive/open-archive.js';
import { arrangeArticle } from './article/arrange-article.js';
import { type ReadDocument, readDocument } from './document/read-document.js';
import { type LegacyText, readLegacy } from './document/legacy-fonts.js';
import { NOTES } from './notes.js';
import { type WordRefusal, refusalOf, WordRefused } from './refusal.js';
import { cleanLinks } from './tree/clean-links.js';
import { makeBlocks, makeBody } from './tree/make-body.js';
import { tidyText } from './tree/tidy.js';
import { findAll } from './tree/tree.js';
import type { WordArticle, WordNote } from './word-article.js';

export type WordResult = { ok: true; article: WordArticle } | { ok: false; refusal: WordRefusal };

const TRACKED = /<w:(?:ins|del|moveFrom|moveTo)\s/;

export interface WordOptions {
  /** Words of fonts from before Unicode: `convert` (and say so), or `keep` as they are. */
  legacy: 'convert' | 'keep';
}

/**
 * A Word file as an article, in this thread and without a limit on time: for tests, and for `readWord`'s own thread.
 * @param fileName names the pictures
 * @param onPicture told of the pictures that the text names before its words are read; the article may leave some out
 */
export async function convertWord(
  bytes: Uint8Array,
  fileName: string,
  { legacy }: WordOptions = { legacy: 'convert' },
  onPicture: (picture: EarlyPicture) => void = () => undefined,
): Promise<WordResult> {
  try {
    return { ok: true, article: await convert(bytes, fileName, legacy === 'convert', onPicture) };
  } catch (error) {
    if (error instanceof WordRefused) return { ok: false, refusal: refusalOf(error.code) };
    if (error instanceof BodyRefused) return { ok: false, refusal: refusalOf('too_long') };
    // What a parser could not make sense of, or what was nested beyond its stack, is a broken file and no bug of ours.
    return { ok: false, refusal: refusalOf('broken') };
  }
}

async function convert(
  bytes: Uint8Array,
  fileName: string,
  convertLegacy: boolean,
  onPicture: (picture: EarlyPicture) => void,
): Promise<WordArticle> {
  const archive = await openArchive(bytes);
  for (const picture of earlyPictures(archive)) onPicture(picture);
  const notes: WordNote[] = [];
  let legacy: LegacyText = { fonts: [], encodings: [], paragraphs: 0, sample: null };
  const document = await readDocument(archive, (paragraphs) => {
    legacy = readLegacy(paragraphs, convertLegacy);
  });
  const { tree, pictures, picturesLeftOut } = document;
  const linksLost = cleanLinks(tree);
  tidyText(tree);
  const arranged = arrangeArticle(makeBlocks(withoutLostPictures(document)));
  const { html, headingsGuessed } = makeBody(arranged.body);
  if (html === '' && arranged.title === '' && arranged.lead === '') throw new WordRefused('empty');

  // What comes out must be what a form may save.
  if (refusalOfBody(html) !== null) throw new WordRefused('too_long');

  notes.push(...arranged.notes);
  if (headingsGuessed > 0) notes.push(NOTES.headingsGuessed(headingsGuessed));
  if (legacy.paragraphs > 0 && convertLegacy) notes.push(NOTES.legacyConverted(legacy));
  else if (legacy.fonts.length > 0 || legacy.paragraphs > 0) notes.push(NOTES.legacyKept(legacy));
  if (TRACKED.test(textOfPart(archive.parts.get('word/document.xml') ?? new Uint8Array()))) {
    notes.push(NOTES.trackedChanges());
  }
  if (picturesLeftOut > 0) notes.push(NOTES.picturesLeftOut(picturesLeftOut));
  if (archive.embedded > 0) notes.push(NOTES.embeddedLeftOut(archive.embedded));
  if (linksLost > 0) notes.push(NOTES.linksLost(linksLost));

  const places = topBlocks(html).map(({ html: block }) => block);
  const stem = fileName.replace(/\.\w+$/, '') || 'word';
  return {
    title: toNfc(arranged.title),
    lead: toNfc(arranged.lead),
    bodyHtml: html,
    ...arranged.credits,
    pictures: pictures.flatMap(({ extension, ...picture }, index) => {
      const placeInBody = places.findIndex((block) => block.includes(`"${picture.placeholder}"`));
      if (placeInBody === -1) return [];
      const words = arranged.captions.get(picture.placeholder);
      return { ...picture, ...(words ?? NO_WORDS), name: `${stem}-${String(index + 1)}.${extension}`, placeInBody };
    }),
    notes,
  };
}

const NO_WORDS = { caption: '', credit: '', alt: '' };

function withoutLostPictures({ tree }: ReadDocument): ReadDocument['tree'] {
  for (const parent of [tree, ...findAll(tree, 'p', 'td', 'th', 'li', 'a', 'strong', 'em')]) {
    parent.children = parent.children.filter(
      (node) => !(node.type === 'element' && node.tagName === 'img' && !node.properties['src']),
    );
  }
  return tree;
}
