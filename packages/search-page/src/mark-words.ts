import { fold } from '@toasoan/vietnamese';

export type Marks = [number, number][];

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const EXCERPT = 220;
/** How far into the window the last mark may begin. */
const REACH = EXCERPT - 40;
const MOST_MARKS = 40;
/** The best place is looked for among so many marks; a text with more has a good one among them. */
const MOST_WEIGHED = 2000;
/** A word that is begun with fewer letters begins too many: it is taken as a whole word. */
const SHORTEST_BEGUN = 3;

/** Words as written and folded: a language has few, and ten long articles many. */
const folded = new Map<string, string>();
const MOST_FOLDED = 20_000;

function foldWord(word: string): string {
  const known = folded.get(word);
  if (known !== undefined) return known;
  if (folded.size >= MOST_FOLDED) folded.clear();
  const made = fold(word);
  folded.set(word, made);
  return made;
}

/** Words of a question as the index holds them, e.g. `Hòa giải` → `['hoa', 'giai']`. */
export function wordsOf(question: string): string[] {
  return fold(question).match(WORD) ?? [];
}

/** Whether a question's last word may be begun only. */
export function mayBeBegun(word: string): boolean {
  return [...word].length >= SHORTEST_BEGUN;
}

/** Where words of the question stand in a text, as positions in the text as written; the last word may be begun only. */
export function marksIn(text: string, words: readonly string[], most = MOST_MARKS): Marks {
  const last = words.at(-1) ?? '';
  const begun = mayBeBegun(last) ? last : null;
  const wanted = new Set(words);
  const marks: Marks = [];
  for (const match of text.matchAll(WORD)) {
    const word = foldWord(match[0]);
    if (!wanted.has(word) && (begun === null || !word.startsWith(begun))) continue;
    marks.push([match.index, match.index + match[0].length]);
    if (marks.length === most) break;
  }
  return marks;
}

/** A piece of about 220 characters around the place with the most of the words, cut at word ends. */
export function excerptOf(text: string, words: readonly string[]): { text: string; marks: Marks } {
  const flat = text.replace(/\s+/g, ' ').trim();
  const marks = marksIn(flat, words, MOST_WEIGHED);
  const start = densest(marks);
  const from = start <= 60 ? 0 : flat.indexOf(' ', start - 50) + 1;
  const wordEnd = flat.lastIndexOf(' ', from + EXCERPT);
  const to = flat.length <= from + EXCERPT ? flat.length : wordEnd > from ? wordEnd : from + EXCERPT;
  const lead = from > 0 ? '… ' : '';
  const piece = lead + flat.slice(from, to) + (to < flat.length ? ' …' : '');
  const shift = from - lead.length;
  return {
    text: piece,
    marks: marks
      .filter(([begin, end]) => begin >= from && end <= to)
      .slice(0, MOST_MARKS)
      .map(([begin, end]) => [begin - shift, end - shift]),
  };
}

/** Where the mark stands after which most others follow within reach; the first of equals. Both ends only move forward. */
function densest(marks: Marks): number {
  let best = { start: 0, count: 0 };
  let end = 0;
  marks.forEach(([start], at) => {
    while (end < marks.length && (marks[end]?.[0] ?? 0) < start + REACH) end += 1;
    if (end - at > best.count) best = { start, count: end - at };
  });
  return best.start;
}
