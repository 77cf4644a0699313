import { isUnicodeWord, WORDS } from './as-windows.js';
import { isSyllable } from './syllable.js';
import { fromTcvn3 } from './tcvn3.js';
import { fromViscii } from './code-pages.js';

/** Text without soft hyphens, but for those that are ư of a TCVN3 word or ễ of a VISCII one: letters until somebody
 * converts it. */
export function withoutSoftHyphens(text: string): string {
  if (!text.includes('\u00AD')) return text;
  return text.replace(WORDS, (word) =>
    isUnicodeWord(word) || !(isSyllable(fromTcvn3(word)) || isSyllable(fromViscii(word)))
      ? word.replaceAll('\u00AD', '')
      : word,
  );
}
