import { encodePosting, WORDS_FILE_LENGTH, type WordsFile } from '@toasoan/search-page';

/** Bytes that grow: a word's postings. */
interface Growing {
  bytes: Uint8Array;
  length: number;
  last: number;
}

/** Which words stand in which articles, gathered from the oldest article on: bytes alone, since there are millions of places. */
export class WordBook {
  readonly #words = new Map<string, Growing>();

  /** Notes the words of the next article, each once. */
  note(article: number, inTitle: ReadonlySet<string>, elsewhere: ReadonlySet<string>): void {
    for (const word of inTitle) this.#add(word, article, true);
    for (const word of elsewhere) if (!inTitle.has(word)) this.#add(word, article, false);
  }

  #add(word: string, article: number, inTitle: boolean): void {
    const own = this.#words.get(word) ?? { bytes: new Uint8Array(8), length: 0, last: -1 };
    this.#words.set(word, own);
    for (const byte of encodePosting({ article, inTitle }, own.last)) {
      if (own.length === own.bytes.length) {
        const longer = new Uint8Array(own.length * 2);
        longer.set(own.bytes);
        own.bytes = longer;
      }
      own.bytes[own.length++] = byte;
    }
    own.last = article;
  }

  /** The files of words, in the order of the words. A file of one export may hold other words in the next. */
  *files(): Generator<{ first: string; content: WordsFile }> {
    let content: WordsFile = {};
    let [first, length] = ['', 0];
    const words = [...this.#words].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [word, { bytes, length: used }] of words) {
      const postings = Buffer.from(bytes.buffer, 0, used).toString('base64');
      if (length > 0 && length + postings.length > WORDS_FILE_LENGTH) {
        yield { first, content };
        [content, length] = [{}, 0];
      }
      if (length === 0) first = word;
      content[word] = postings;
      length += word.length + postings.length + 6;
    }
    if (length > 0) yield { first, content };
  }
}
