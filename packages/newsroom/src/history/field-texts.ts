import { formatDateTime } from '@toasoan/vietnamese';
import {
  type ArticleWords,
  type FileWords,
  type PictureWords,
  WORD_FIELDS,
  WORD_LABELS,
  type WordField,
} from './article-words.js';

/** One field of an article as plain text, to be compared word by word. */
export interface FieldText {
  name: WordField;
  label: string;
  text: string;
}

/** From the HTML of a body to its words; given, so that this room needs no parser. */
export type PlainText = (html: string) => string;

const GENRES: Readonly<Record<string, string>> = {
  news_brief: 'Tin',
  feature: 'Bài',
  photo_story: 'Ảnh',
  video: 'Video',
};

const CONSENT: Readonly<Record<string, string>> = {
  not_needed: 'không cần',
  obtained: 'đã có',
  missing: 'chưa có',
};

/** The words in the order of the form, each field once, empty ones as an empty text. */
export function fieldTexts(words: ArticleWords, plainText: PlainText): FieldText[] {
  return WORD_FIELDS.map((name) => ({ name, label: WORD_LABELS[name], text: textOf(words, name, plainText) }));
}

function textOf(words: ArticleWords, name: WordField, plainText: PlainText): string {
  switch (name) {
    case 'genre':
      return words.genre === null ? '' : (GENRES[words.genre] ?? words.genre);
    case 'category':
    case 'unit':
      return words[name]?.name ?? '';
    case 'eventEndedAt':
    case 'originalPublishedAt':
      return instantText(words[name]);
    case 'body':
      return words.body === null ? '' : plainText(withTargets(words.body));
    case 'pictures':
      return words.pictures.map(pictureText).join('\n');
    case 'video':
      return fileText(words.video);
    default:
      return words[name] ?? '';
  }
}

function instantText(instant: string | null): string {
  if (instant === null) return '';
  return Number.isNaN(Date.parse(instant)) ? instant : formatDateTime(instant);
}

/** The start of the hash tells a replaced file from the one that was there. */
const fileText = (file: FileWords | null): string => (file ? `${file.name} (${file.hash.slice(-6)})` : '');

function pictureText(picture: PictureWords, index: number): string {
  const { image, caption, credit, alt, subjectConsent } = picture;
  const lines = [
    `Ảnh ${String(index + 1)}: ${fileText(image)}`,
    caption && `Chú thích: ${caption}`,
    credit && `Người chụp: ${credit}`,
    alt && `Mô tả: ${alt}`,
    subjectConsent && `Đồng ý của người trong ảnh: ${CONSENT[subjectConsent] ?? subjectConsent}`,
  ];
  return lines.filter(Boolean).join('\n');
}

const IMAGE = /<img\b[^>]*>/g;
const LINK = /<a\b[^>]*?href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g;

/** Where a link leads and which picture stands in the text are no words, but a change of them has to be seen. */
function withTargets(html: string): string {
  return html
    .replace(IMAGE, (tag) => `[ảnh ${/\balt="([^"]+)"/.exec(tag)?.[1] ?? /([^/"]+)"/.exec(srcOf(tag))?.[1] ?? ''}]`)
    .replace(LINK, (_link, href: string, inner: string) => `${inner} (${href})`);
}

const srcOf = (tag: string): string => /\bsrc="[^"]*"/.exec(tag)?.[0] ?? '';
