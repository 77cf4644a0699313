/**
 * Words as the regulation counts them: written syllables, as word processors count. A token needs a letter or a digit,
 * so a dash alone is no word.
 */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((token) => /[\p{L}\p{N}]/u.test(token)).length;
}
