import type { ReadFile } from './answer-from-files.js';
import { mayBeBegun } from './mark-words.js';
import { decodePostings } from './postings.js';
import { wordsAddress, type SearchList, type WordsFile } from './search-files.js';
import { typedKeys } from './typed-keys.js';

/** A word as it is found, with its articles and whether it stands in their titles. */
export interface FoundWord {
  word: string;
  articles: Map<number, boolean>;
}

/** A word begun stands for so many words at most, in the order of the alphabet, from so many files at most. */
const MOST_BEGUN = 64;
const MOST_FILES = 3;

/** The files of words, each read once. */
export function openWords({ words: firsts }: SearchList, read: ReadFile) {
  const files = new Map<number, Promise<WordsFile>>();
  const file = (at: number): Promise<WordsFile> => {
    const known = files.get(at) ?? readFile(at);
    files.set(at, known);
    return known;
  };
  const readFile = async (at: number): Promise<WordsFile> => {
    const address = wordsAddress(at + 1);
    const content = await read<WordsFile>(address);
    if (content === null) throw new Error(`${address} is missing`);
    return content;
  };
  /** The file in which a word would stand: the last that does not begin after it. */
  const place = (word: string): number =>
    Math.max(
      0,
      firsts.findLastIndex((first) => first <= word),
    );

  async function exact(word: string): Promise<FoundWord> {
    const articles = new Map<number, boolean>();
    if (firsts.length > 0) add(articles, own(await file(place(word)), word));
    return { word, articles };
  }

  /** With the words that it begins. */
  async function begun(word: string): Promise<FoundWord> {
    const found = await exact(word);
    let left = MOST_BEGUN;
    for (let at = place(word), read = 0; at < firsts.length && read < MOST_FILES; at += 1, read += 1) {
      if ((firsts[at] ?? '') > word && !firsts[at]?.startsWith(word)) break;
      const longer = Object.entries(await file(at)).filter(([one]) => one !== word && one.startsWith(word));
      for (const [, postings] of longer.slice(0, left)) add(found.articles, postings);
      left -= Math.min(left, longer.length);
    }
    return found;
  }

  /** As it was typed, or what its keys may have meant where no article has it so. */
  async function meant(word: string, last: boolean): Promise<FoundWord> {
    const find = (one: string): Promise<FoundWord> => (last && mayBeBegun(one) ? begun(one) : exact(one));
    const typed = await find(word);
    if (typed.articles.size > 0) return typed;
    for (const form of typedKeys(word)) {
      const found = await find(form);
      if (found.articles.size > 0) return found;
    }
    return typed;
  }

  return { exact, meant };
}

// What a file lacks must not be found on every object (`constructor`).
const own = (file: WordsFile, word: string): string => (Object.hasOwn(file, word) ? (file[word] ?? '') : '');

function add(articles: Map<number, boolean>, postings: string): void {
  for (const { article, inTitle } of decodePostings(postings))
    articles.set(article, inTitle || articles.get(article) === true);
}
