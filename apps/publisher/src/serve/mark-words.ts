import { fold } from '@toasoan/vietnamese';

export type Marks = [number, number][];

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const EXCERPT = 220;

/** Words of a question as the index holds them, e.g. `Hòa giải` → `['hoa', 'giai']`. */
export function wordsOf(question: string): string[] {
  return fold(question).match(WORD) ?? [];
}

/** Where words of the question stand in a text, as positions in the text as written; the last word may be begun only. */
export function marksIn(text: string, words: readonly string[]): Marks {
  const begun = words.at(-1) ?? '';
  const wanted = new Set(words);
  const marks: Marks = [];
  for (const match of text.matchAll(WORD)) {
    const word = fold(match[0]);
    if (wanted.has(word) || (begun !== '' && word.startsWith(begun)))
      marks.push([match.index, match.index + match[0].length]);
  }
  return marks;
}

/** A piece of about 220 characters around the place with the most of the words, cut at word ends. */
export function excerptOf(text: string, words: readonly string[]): { text: string; marks: Marks } {
  const flat = text.replace(/\s+/g, ' ').trim();
  const marks = marksIn(flat, words);
  const densest = marks.reduce(
    (best, [start]) => {
      const count = marks.filter(([at]) => at >= start && at < start + EXCERPT - 40).length;
      return count > best.count ? { start, count } : best;
    },
    { start: 0, count: 0 },
  );
  const from = densest.start <= 60 ? 0 : flat.indexOf(' ', densest.start - 50) + 1;
  const wordEnd = flat.lastIndexOf(' ', from + EXCERPT);
  const to = flat.length <= from + EXCERPT ? flat.length : wordEnd > from ? wordEnd : from + EXCERPT;
  const lead = from > 0 ? '… ' : '';
  const piece = lead + flat.slice(from, to) + (to < flat.length ? ' …' : '');
  const shift = from - lead.length;
  return {
    text: piece,
    marks: marks
      .filter(([start, end]) => start >= from && end <= to)
      .slice(0, 40)
      .map(([start, end]) => [start - shift, end - shift]),
  };
}
