import type { Run } from './body-blocks.js';
import type { Face, PdfPaper } from './pdf-paper.js';

/** Text of one face without a blank at which a line may end. */
interface Piece {
  text: string;
  face: Face;
  width: number;
}

interface Word {
  pieces: Piece[];
  width: number;
}

export interface TextLine {
  words: Word[];
  /** Of words and single blanks. */
  width: number;
  /** Ends a paragraph or stands before a line break: never stretched. */
  last: boolean;
  /** The last of all. */
  final: boolean;
}

export interface TextStyle {
  size: number;
  /** From baseline to baseline, as a multiple of the face's own height. */
  spacing?: number;
  align?: 'left' | 'center' | 'justify';
}

/** Ascent and height of a line of Tinos, as parts of its size; the same as of Times New Roman. */
const ASCENT = 0.891;
const HEIGHT = 1.149;

export function lineHeight({ size, spacing = 1 }: TextStyle): number {
  return size * HEIGHT * spacing;
}

export function faceOf({ bold, italic }: Pick<Run, 'bold' | 'italic'>): Face {
  if (bold) return italic ? 'boldItalic' : 'bold';
  return italic ? 'italic' : 'regular';
}

const measured = new WeakMap<PDFKit.PDFDocument, Map<string, number>>();

function widthOf({ doc }: PdfPaper, text: string, face: Face, size: number): number {
  const known = measured.get(doc) ?? new Map<string, number>();
  measured.set(doc, known);
  const key = `${face} ${size} ${text}`;
  const width = known.get(key) ?? doc.font(face).fontSize(size).widthOfString(text);
  known.set(key, width);
  return width;
}

/** Breaks runs into lines at blanks; a word that is wider than a line breaks where it must. */
export function linesOf(
  paper: PdfPaper,
  runs: readonly Run[],
  size: number,
  width: number,
  firstIndent = 0,
): TextLine[] {
  const blank = widthOf(paper, ' ', 'regular', size);
  const lines: TextLine[] = [];
  let line: TextLine = emptyLine();
  const room = () => width - (lines.length === 0 ? firstIndent : 0);
  const next = (last: boolean) => {
    line.last = last;
    lines.push(line);
    line = emptyLine();
  };
  wordsOf(paper, runs, size).forEach((words, order, all) => {
    for (const word of words.flatMap((whole) => cut(paper, whole, size, width - firstIndent))) {
      const needed = line.words.length === 0 ? word.width : line.width + blank + word.width;
      if (needed > room() && line.words.length > 0) next(false);
      line.width = line.words.length === 0 ? word.width : line.width + blank + word.width;
      line.words.push(word);
    }
    if (order < all.length - 1) next(true);
  });
  line.final = true;
  next(true);
  return lines;
}

function emptyLine(): TextLine {
  return { words: [], width: 0, last: false, final: false };
}

/** The words between line breaks; a word may change its face in the middle: "(**Kết" is one. */
function wordsOf(paper: PdfPaper, runs: readonly Run[], size: number): Word[][] {
  const parts: Word[][] = [[]];
  let open: Word | null = null;
  for (const run of runs) {
    const face = faceOf(run);
    // Not \s: a non-breaking space holds its neighbours together.
    for (const token of run.text.split(/([ \n])/)) {
      if (token === '\n') parts.push([]);
      if (token === ' ' || token === '\n') open = null;
      else if (token !== '') {
        const piece = { text: token, face, width: widthOf(paper, token, face, size) };
        if (open === null) {
          open = { pieces: [], width: 0 };
          parts.at(-1)?.push(open);
        }
        open.pieces.push(piece);
        open.width += piece.width;
      }
    }
  }
  return parts;
}

function cut(paper: PdfPaper, word: Word, size: number, width: number): Word[] {
  if (word.width <= width) return [word];
  const result: Word[] = [];
  let current: Word = { pieces: [], width: 0 };
  for (const { text, face } of word.pieces) {
    for (const letter of new Intl.Segmenter('vi').segment(text)) {
      const piece = { text: letter.segment, face, width: widthOf(paper, letter.segment, face, size) };
      if (current.width + piece.width > width && current.pieces.length > 0) {
        result.push(current);
        current = { pieces: [], width: 0 };
      }
      current.pieces.push(piece);
      current.width += piece.width;
    }
  }
  return [...result, current];
}

/**
 * Draws a line whose upper edge is `y`; blanks are drawn too, at line ends as well, so that
 * copied and spoken text has them.
 */
export function drawLine(
  { doc }: PdfPaper,
  { words, width, last, final }: TextLine,
  style: TextStyle,
  x: number,
  y: number,
  room: number,
): void {
  const gaps = words.length - 1;
  const extra = style.align === 'justify' && !last && gaps > 0 ? (room - width) / gaps : 0;
  const blank = gaps > 0 ? (width - words.reduce((all, word) => all + word.width, 0)) / gaps : 0;
  const baseline = y + style.size * ASCENT + (lineHeight(style) - lineHeight({ size: style.size })) / 2;
  let at = style.align === 'center' ? x + (room - width) / 2 : x;
  const pieces = words.flatMap((word, order) =>
    word.pieces.map((piece, inside) => {
      const ends = inside === word.pieces.length - 1;
      if (!ends || (final && order === gaps)) return piece;
      return { ...piece, text: `${piece.text} `, width: piece.width + blank + extra };
    }),
  );
  // A stretched line is drawn word by word, any other as long as its face stays.
  for (const { text, face, width: advance } of extra === 0 ? joined(pieces) : pieces) {
    doc.font(face).fontSize(style.size).text(text, at, baseline, { lineBreak: false, baseline: 'alphabetic' });
    at += advance;
  }
}

function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last?.face === piece.face)
      result.splice(-1, 1, { ...last, text: last.text + piece.text, width: last.width + piece.width });
    else result.push(piece);
  }
  return result;
}
