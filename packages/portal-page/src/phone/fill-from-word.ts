import type { WordItem } from '@toasoan/contracts';
import type { PhoneItem, WordWords, WrittenPicture } from './phone-item.js';

const WORDS = ['title', 'lead', 'text', 'byline'] as const;
type WordField = (typeof WORDS)[number];

interface Filling {
  /** The file's name. */
  file: string;
  word: WordItem;
  /** Pictures that one item may have. */
  most: number;
  /** False: what has words already keeps them. */
  replaces: boolean;
  /** The writer's own name, which stands there before anybody has written one. */
  own: string;
}

/** The fields that have other words already and would lose them. */
export function replacedFields(item: PhoneItem, word: WordItem, own: string): WordField[] {
  return WORDS.filter((name) => {
    const [held, given] = [item.fields[name].trim(), word.fields[name] ?? ''];
    return given !== '' && held !== '' && held !== given && !(name === 'byline' && held === own);
  });
}

/** The item with what a Word file holds; pictures come behind those that are there, and everybody in them is still to be asked. */
export function fillFromWord(item: PhoneItem, { file, word, most, replaces, own }: Filling): PhoneItem {
  const kept = replaces ? [] : replacedFields(item, word, own);
  const [before, after]: [WordWords, WordWords] = [{}, {}];
  for (const name of WORDS) {
    const given = word.fields[name] ?? '';
    if (given === '' || kept.includes(name) || given === item.fields[name]) continue;
    before[name] = item.fields[name];
    after[name] = given;
  }
  const held = new Set(item.fields.pictures.map(({ id }) => id));
  const fresh = (word.fields.pictures ?? [])
    .filter(({ id }) => !held.has(id))
    .map((picture): WrittenPicture => ({ ...picture, key: `toa-soan-${picture.id}`, consent: null }));
  const added = fresh.slice(0, Math.max(0, most - item.fields.pictures.length));
  const left = fresh.length - added.length;
  const remarks =
    left === 0
      ? word.remarks
      : [...word.remarks, `Bài đã đủ ${String(most)} ảnh nên bỏ lại ${String(left)} ảnh của tệp.`];
  return {
    ...item,
    fields: { ...item.fields, ...after, pictures: [...item.fields.pictures, ...added] },
    trouble: null,
    word: { file, remarks, before, after, pictures: added.map(({ key }) => key) },
  };
}

/** What the file filled in is as it was before; what somebody has changed since stays. */
export function undoWord(item: PhoneItem): PhoneItem {
  if (item.word === null) return item;
  const { before, after, pictures } = item.word;
  const back: WordWords = {};
  for (const name of WORDS)
    if (after[name] !== undefined && item.fields[name].trim() === after[name].trim()) back[name] = before[name] ?? '';
  const rest = item.fields.pictures.filter(({ key }) => !pictures.includes(key));
  return { ...item, fields: { ...item.fields, ...back, pictures: rest }, trouble: null, word: null };
}
