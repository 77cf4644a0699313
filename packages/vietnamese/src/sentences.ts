export interface Sentence {
  text: string;
  /** Where it begins in the text asked about, in UTF-16 units. */
  start: number;
}

/** A full stop after one of these ends no sentence; names of units and titles that news is full of. */
const ABBREVIATIONS = new Set(
  (
    'tp tx tt th ths ts pgs gs bs ks cn ths ncs nsnd nsưt đ/c đc q x kp tr nxb st mr mrs ms dr vs tnhh cp ct tnxp vd ' +
    'đt ubnd'
  ).split(' '),
);

// Three dots and more end a sentence only where a capital follows, as any end does.
// Only from the head of a run: tried at each of its dots, a long one would take the square of its length.
const END = /(?<![.!?…])[.!?…]+["'”’»)\]]*(?=\s)/gu;

/** White space and quotation marks that may stand before the next sentence's first letter. */
const LOOK_AHEAD = 64;
/** Longer than any abbreviation: as much of what stands before a full stop as is looked at. */
const LOOK_BACK = 16;

/**
 * The sentences of a plain text in order. A line is a paragraph and ends its last sentence. Figures ("1.390.000"),
 * abbreviations ("TP. Phan Thiết", "TS. Lê Văn A", initials) and "v.v." inside a sentence end none.
 */
export function sentencesOf(text: string): Sentence[] {
  return [...text.matchAll(/[^\n\r]+/g)].flatMap(({ 0: line, index }) => ofLine(line, index));
}

function ofLine(line: string, offset: number): Sentence[] {
  const sentences: Sentence[] = [];
  let begin = 0;
  for (const { 0: end, index } of line.matchAll(END)) {
    const after = index + end.length;
    if (!isEnd(line.slice(begin, index), end, line.slice(after, after + LOOK_AHEAD))) continue;
    add(sentences, line.slice(begin, after), offset + begin);
    begin = after;
  }
  add(sentences, line.slice(begin), offset + begin);
  return sentences;
}

function isEnd(before: string, end: string, after: string): boolean {
  if (!/^\s+["'“‘«([–—-]*\s*[\p{Lu}\p{N}]/u.test(after)) return false;
  if (!end.startsWith('.') || end.startsWith('..')) return true;
  const [last = ''] = /[\p{L}\p{M}/]+$/u.exec(before.slice(-LOOK_BACK)) ?? [];
  // A number at the beginning of a line counts an item: "1. Tổ chức".
  if (before.length <= LOOK_AHEAD && /^\s*\d+$/.test(before)) return false;
  return !(/^\p{Lu}$/u.test(last) || ABBREVIATIONS.has(last.toLowerCase()));
}

function add(sentences: Sentence[], piece: string, start: number): void {
  const text = piece.trim();
  if (/[\p{L}\p{N}]/u.test(text)) sentences.push({ text, start: start + piece.length - piece.trimStart().length });
}
