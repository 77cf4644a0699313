import { createHash } from 'node:crypto';
import type { CategoryMapping, FormerItem } from '@toasoan/former-site';
import type { OpenedPictures } from './open-pictures';
import type { Surroundings } from './surroundings';

/** What an item was when it was written; a later run holds the item against it. */
export interface ItemPrint {
  /** Its words and all of the mapping that bears on it. */
  words: string;
  /** Which pictures were found for it. */
  pictures: string;
  found: number;
}

const digest = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

export function printOf(item: FormerItem, opened: OpenedPictures | null, { mapping }: Surroundings): ItemPrint {
  const { legacyText, unpublished, genre, defaults } = mapping;
  const where = [mappingOf(item, mapping.categories), legacyText, unpublished, genre, defaults];
  const files = opened?.print ?? [];
  return { words: digest([item, where]), pictures: digest(files), found: files.length };
}

export const storedPrint = ({ words, pictures, found }: ItemPrint): string =>
  [words, pictures, String(found)].join('.');

/** Null for one that an earlier version of this command wrote: such an item counts as changed. */
function readPrint(stored: string): ItemPrint | null {
  const [words, pictures, found] = stored.split('.');
  return words === undefined || pictures === undefined || found === undefined
    ? null
    : { words, pictures, found: Number(found) };
}

/** What is different about an item: nothing, its pictures alone, or its words; and whether pictures of it are not found now. */
export interface Difference {
  of: 'nothing' | 'pictures' | 'words';
  lost: boolean;
}

/** `opened` null: nobody looked for pictures, so nothing is said of them; but words can't be written without losing some. */
export function differenceTo(stored: string, now: ItemPrint, opened: OpenedPictures | null): Difference {
  const before = readPrint(stored);
  if (before === null) return { of: 'words', lost: opened === null };
  const ofWords = before.words !== now.words;
  if (opened === null) return { of: ofWords ? 'words' : 'nothing', lost: ofWords && before.found > 0 };
  const lost = opened.missing > 0 && now.found < before.found;
  if (ofWords) return { of: 'words', lost };
  return { of: before.pictures === now.pictures ? 'nothing' : 'pictures', lost };
}

export const mappingOf = (
  item: FormerItem,
  mapped: Readonly<Record<string, CategoryMapping>>,
): CategoryMapping | undefined => {
  const name = item.categories[0] ?? '';
  return Object.hasOwn(mapped, name) ? mapped[name] : undefined;
};
