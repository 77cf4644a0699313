import type { SummaryTable } from '@toasoan/contracts';
import { COLUMNS, figureTexts, headCells, rowTexts } from './columns.js';
import { SIZES } from './dispatch-layout.js';
import { plain } from './pdf-blocks.js';
import { drawLine, lineHeight, linesOf, type TextLine } from './pdf-lines.js';
import { points, type PdfPaper } from './pdf-paper.js';
import { SUBTOTAL, TOTAL } from './table-words.js';

interface Cell {
  text: string;
  x: number;
  width: number;
  /** Below the upper edge of its row, and how high; the row's own height where nothing is said. */
  top: number;
  height: number | null;
  align: 'left' | 'center';
  bold: boolean;
  fill: string | null;
  attributes: { tag: 'TH' | 'TD'; scope?: 'Column' | 'Row'; columns?: number; rows?: number };
}

interface Row {
  cells: Cell[];
  height: number;
}

type Element = ReturnType<PDFKit.PDFDocument['struct']>;

const STYLE = { size: SIZES.table };
const PADDING = { x: points(0.8), y: 1.5 };
const WIDTHS = COLUMNS.map(({ width }) => points(width));
const STARTS = WIDTHS.map((_, column) => WIDTHS.slice(0, column).reduce((all, width) => all + width, 0));
const WHOLE = WIDTHS.reduce((all, width) => all + width, 0);
const [HEAD_FILL, GROUP_FILL] = ['#D9E2F3', '#F2F2F2'];

/** The summary table with its head on each page; rows stay whole, a group's name stays with its first row. */
export function drawTable(paper: PdfPaper, table: SummaryTable): void {
  const head = headRows();
  const element = paper.element('Table');
  const headHeight = head.reduce((all, { height }) => all + height, 0);
  for (const row of head) drawRow(paper, row, element);
  const put = (row: Row, keep = 0) => {
    if (!paper.fits(row.height + keep)) {
      paper.newPage();
      // Heard once, seen on each page.
      for (const repeated of head) drawRow(paper, repeated, null);
    }
    drawRow(paper, row, element);
  };
  for (const { label, rows, subtotal } of table.groups) {
    put(groupRow(label), headHeight);
    for (const row of rows) put(textRow(paper, rowTexts(row), false));
    put(textRow(paper, figureTexts(SUBTOTAL, subtotal), true));
  }
  put(textRow(paper, figureTexts(TOTAL, table.total), true));
  element.end();
}

function headRows(): Row[] {
  const one = lineHeight(STYLE) + 2 * PADDING.y;
  const two = one + lineHeight(STYLE);
  const base = { top: 0, align: 'center', bold: true, fill: HEAD_FILL } as const;
  const scope = 'Column';
  let at = 0;
  const upper = headCells().map(({ text, columns, tall }): Cell => {
    const [x, from] = [STARTS[at] ?? 0, at];
    at += columns;
    const width = WIDTHS.slice(from, at).reduce((all, each) => all + each, 0);
    const attributes = { tag: 'TH', scope, columns, rows: tall ? 2 : 1 } as const;
    return { ...base, text, x, width, height: tall ? one + two : null, attributes };
  });
  const lower = COLUMNS.flatMap(({ head, headAbove }, column): Cell[] =>
    headAbove === null
      ? []
      : [{ ...base, ...placeOf(column), text: head, height: null, attributes: { tag: 'TH', scope } }],
  );
  return [
    { cells: upper, height: one },
    { cells: lower, height: two },
  ];
}

function groupRow(text: string): Row {
  const attributes = { tag: 'TH', scope: 'Row', columns: COLUMNS.length } as const;
  const cell = { text, x: 0, width: WHOLE, top: 0, height: null, align: 'left', bold: true, fill: GROUP_FILL } as const;
  return { cells: [{ ...cell, attributes }], height: lineHeight(STYLE) + 2 * PADDING.y };
}

function textRow(paper: PdfPaper, texts: readonly string[], bold: boolean): Row {
  const cells = COLUMNS.map(({ align, key }, column): Cell => ({
    ...placeOf(column),
    text: texts[column] ?? '',
    top: 0,
    height: null,
    align,
    bold,
    fill: null,
    attributes: key === 'name' ? { tag: 'TH', scope: 'Row' } : { tag: 'TD' },
  }));
  const lines = Math.max(...cells.map((cell) => cellLines(paper, cell).length));
  return { cells, height: lines * lineHeight(STYLE) + 2 * PADDING.y };
}

function placeOf(column: number): { x: number; width: number } {
  return { x: STARTS[column] ?? 0, width: WIDTHS[column] ?? 0 };
}

function cellLines(paper: PdfPaper, { text, bold, width }: Cell): TextLine[] {
  return linesOf(paper, plain(text, { bold }), STYLE.size, width - 2 * PADDING.x);
}

/** Boxes first, as what is not content; then the words, as cells of the table or, in a repeated head, as no content either. */
function drawRow(paper: PdfPaper, { cells, height }: Row, table: Element | null): void {
  const { doc, y } = paper;
  paper.artifact(() => {
    doc.lineWidth(0.5);
    for (const cell of cells) {
      doc.rect(paper.left + cell.x, y, cell.width, cell.height ?? height);
      if (cell.fill === null) doc.stroke('black');
      else doc.fillAndStroke(cell.fill, 'black');
    }
    doc.fillColor('black');
    if (table === null) for (const cell of cells) drawCell(paper, cell, y, height);
  });
  if (table !== null) {
    const row = doc.struct('TR');
    table.add(row);
    for (const cell of cells) {
      row.add(
        tagged(doc, cell).add(() => {
          drawCell(paper, cell, y, height);
        }),
      );
    }
    row.end();
  }
  paper.y = y + height;
}

function drawCell(paper: PdfPaper, cell: Cell, y: number, rowHeight: number): void {
  const lines = cellLines(paper, cell);
  const height = cell.height ?? rowHeight;
  const top = y + (height - lines.length * lineHeight(STYLE)) / 2;
  const [x, room] = [paper.left + cell.x + PADDING.x, cell.width - 2 * PADDING.x];
  lines.forEach((line, order) => {
    drawLine(paper, line, { ...STYLE, align: cell.align }, x, top + order * lineHeight(STYLE), room);
  });
}

/** pdfkit has no option for cells over several columns; the attributes are written where it writes a head's scope. */
function tagged(doc: PDFKit.PDFDocument, { attributes }: Cell): Element {
  const { tag, scope, columns = 1, rows = 1 } = attributes;
  const element = doc.struct(tag);
  const { dictionary } = element as unknown as { dictionary: { data: Record<string, unknown> } };
  const spans = { ...(columns > 1 && { ColSpan: columns }), ...(rows > 1 && { RowSpan: rows }) };
  if (scope !== undefined || columns > 1 || rows > 1) {
    dictionary.data['A'] = { O: 'Table', ...(scope !== undefined && { Scope: scope }), ...spans };
  }
  return element;
}
