import { countWords } from '@toasoan/vietnamese';

const BLOCK_END = /<\/(?:p|h[2-4]|li|td|th|figcaption|blockquote)>|<br>/g;

/** Words in the editor's HTML, counted as the regulation counts them. Trusts its input: only for showing a number. */
export function countBodyWords(html: string): number {
  return countWords(
    html
      .replace(BLOCK_END, ' ')
      .replace(/<[^>]*>/g, '')
      .replace(/&nbsp;/g, ' '),
  );
}
