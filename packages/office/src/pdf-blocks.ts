import type { Run } from './body-blocks.js';
import { drawLine, lineHeight, linesOf, type TextLine, type TextStyle } from './pdf-lines.js';
import type { PdfPaper } from './pdf-paper.js';

export interface Block extends TextStyle {
  runs: readonly Run[];
  /** From the left edge of the column. */
  indent?: number;
  firstIndent?: number;
  before?: number;
  after?: number;
  underline?: boolean;
  /** What it is for readers who hear it; "P" unless said. */
  tag?: 'P' | 'H1';
}

export interface Column {
  x: number;
  width: number;
}

export function plain(text: string, style: Partial<Omit<Run, 'text'>> = {}): Run[] {
  return [{ text, bold: false, italic: false, ...style }];
}

/**
 * A paragraph of running text from where the paper stands; it goes on over pages, never with a single line on one. `keep`
 * is the height of what must follow its last lines on their page.
 */
export function flow(paper: PdfPaper, block: Block, keep = 0): void {
  const { indent = 0, before = 0, after = 0 } = block;
  const column = { x: paper.left + indent, width: paper.width - indent };
  const lines = linesOf(paper, block.runs, block.size, column.width, block.firstIndent);
  const height = lineHeight(block);
  const element = paper.element(block.tag ?? 'P');
  paper.y += before;
  let at = 0;
  for (const unit of units(lines.length)) {
    const isLast = at + unit === lines.length;
    if (!paper.fits(unit * height + (isLast ? keep : 0))) paper.newPage();
    const [from, y] = [at, paper.y];
    element.add(() => {
      drawLines(paper, block, lines, { from, to: from + unit }, column, y);
    });
    at += unit;
    paper.y += unit * height;
  }
  element.end();
  paper.y += after;
}

/** How many lines stay together: the first two and the last two of a paragraph do. */
function units(lines: number): number[] {
  return lines <= 3 ? [lines] : [2, ...Array.from({ length: lines - 4 }, () => 1), 2];
}

/** Paragraphs one below the other in a column, from `y`; answers where they end. */
export function stack(paper: PdfPaper, blocks: readonly Block[], column: Column, y: number): number {
  let at = y;
  for (const block of blocks) {
    const { indent = 0, before = 0, after = 0 } = block;
    const inner = { x: column.x + indent, width: column.width - indent };
    const lines = linesOf(paper, block.runs, block.size, inner.width, block.firstIndent);
    const top = at + before;
    const element = paper.element(block.tag ?? 'P');
    element.add(() => {
      drawLines(paper, block, lines, { from: 0, to: lines.length }, inner, top);
    });
    element.end();
    if (block.underline === true) underline(paper, lines, block, inner, top);
    at = top + lines.length * lineHeight(block) + after;
  }
  return at;
}

export function stackHeight(paper: PdfPaper, blocks: readonly Block[], width: number): number {
  return blocks.reduce((all, block) => {
    const { indent = 0, before = 0, after = 0 } = block;
    const lines = linesOf(paper, block.runs, block.size, width - indent, block.firstIndent);
    return all + before + lines.length * lineHeight(block) + after;
  }, 0);
}

function drawLines(
  paper: PdfPaper,
  block: Block,
  lines: readonly TextLine[],
  { from, to }: { from: number; to: number },
  { x, width }: Column,
  y: number,
): void {
  lines.slice(from, to).forEach((line, order) => {
    const indent = from + order === 0 ? (block.firstIndent ?? 0) : 0;
    drawLine(paper, line, block, x + indent, y + order * lineHeight(block), width - indent);
  });
}

function underline(paper: PdfPaper, lines: readonly TextLine[], block: Block, { x, width }: Column, y: number): void {
  const widest = Math.max(...lines.map((line) => line.width));
  const from = block.align === 'center' ? x + (width - widest) / 2 : x;
  rule(paper, from, from + widest, y + lines.length * lineHeight(block) + 1);
}

export function rule(paper: PdfPaper, from: number, to: number, y: number): void {
  paper.artifact(() => {
    paper.doc.lineWidth(0.75).moveTo(from, y).lineTo(to, y).stroke('black');
  });
}
