import {
  BorderStyle,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type ParagraphChild,
} from 'docx';
import type { Letterhead } from '@toasoan/contracts';
import { balancedLines } from './balanced-lines.js';
import { ISSUER_LINE } from './dispatch-layout.js';
import { STYLE, millimetres } from './docx-styles.js';
import { MOTTO, NATIONAL_TITLE } from './national-title.js';

export interface Halves {
  left: number;
  right: number;
}

/** Two columns without lines, which never come apart over a page: heads and ends of papers are set in these. */
export function twoColumns(rows: readonly (readonly [Paragraph[], Paragraph[]])[], { left, right }: Halves): Table {
  const widths = [millimetres(left), millimetres(right)] as const;
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths[0] + widths[1], type: WidthType.DXA },
    columnWidths: widths,
    borders: TableBorders.NONE,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, column) =>
              new TableCell({ children, width: { size: widths[column] ?? 0, type: WidthType.DXA } }),
          ),
        }),
    ),
  });
}

/** Superior and issuer on the left with the short line, the national title with its motto on the right. */
export function letterheadCells(letterhead: Letterhead, { left }: Halves): [Paragraph[], Paragraph[]] {
  return [
    [
      line(STYLE.superior, brokenLines(balancedLines(letterhead.superiorName, left))),
      line(STYLE.issuer, brokenLines(balancedLines(letterhead.issuerName, left))),
      shortLine((left - ISSUER_LINE) / 2),
    ],
    [line(STYLE.nation, [new TextRun(NATIONAL_TITLE)]), line(STYLE.motto, [new TextRun(MOTTO)])],
  ];
}

export function line(style: string, children: ParagraphChild[]): Paragraph {
  return new Paragraph({ style, children });
}

export function brokenLines(lines: readonly string[]): TextRun[] {
  return lines.map((text, order) => (order === 0 ? new TextRun(text) : new TextRun({ text, break: 1 })));
}

/** A paragraph of no text whose upper border is the line. */
function shortLine(indent: number): Paragraph {
  return new Paragraph({
    style: STYLE.superior,
    indent: { left: millimetres(indent), right: millimetres(indent) },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: 'auto' } },
    spacing: { before: 40, line: 60, lineRule: 'exact' },
  });
}
