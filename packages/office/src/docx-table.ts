import {
  AlignmentType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { SummaryTable } from '@toasoan/contracts';
import { COLUMNS, figureTexts, headCells, rowTexts } from './columns.js';
import { STYLE, millimetres } from './docx-styles.js';
import { SUBTOTAL, TOTAL } from './table-words.js';

interface CellOptions {
  bold?: boolean;
  align?: 'left' | 'center';
  columns?: number;
  rows?: number;
  fill?: string;
}

const WIDTHS = COLUMNS.map(({ width }) => millimetres(width));
const PADDING = millimetres(0.8);

/** The summary table: two head rows that Word repeats on each page, rows that stay whole, subtotals in bold. */
export function docxTable(table: SummaryTable): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: WIDTHS.reduce((all, width) => all + width, 0), type: WidthType.DXA },
    columnWidths: WIDTHS,
    margins: { left: PADDING, right: PADDING, top: 20, bottom: 20 },
    tableLook: { firstRow: true, lastRow: true, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: [
      ...headRows(),
      ...table.groups.flatMap(({ label, rows, subtotal }) => [
        new TableRow({ cantSplit: true, children: [cell(label, groupCell)] }),
        ...rows.map((row) => textRow(rowTexts(row), false)),
        textRow(figureTexts(SUBTOTAL, subtotal), true),
      ]),
      textRow(figureTexts(TOTAL, table.total), true),
    ],
  });
}

const groupCell: CellOptions = { bold: true, align: 'left', columns: COLUMNS.length, fill: 'F2F2F2' };

function headRows(): TableRow[] {
  const head: CellOptions = { bold: true, fill: 'D9E2F3' };
  const upper = headCells().map(({ text, columns, tall }) => cell(text, { ...head, columns, rows: tall ? 2 : 1 }));
  const lower = COLUMNS.filter(({ headAbove }) => headAbove !== null).map((column) => cell(column.head, head));
  return [upper, lower].map((children) => new TableRow({ tableHeader: true, cantSplit: true, children }));
}

function textRow(texts: readonly string[], bold: boolean): TableRow {
  const children = COLUMNS.map(({ align }, column) => cell(texts[column] ?? '', { bold, align }));
  return new TableRow({ cantSplit: true, children });
}

function cell(text: string, { bold = false, align = 'center', columns = 1, rows = 1, fill }: CellOptions): TableCell {
  return new TableCell({
    verticalAlign: VerticalAlignTable.CENTER,
    ...(columns > 1 && { columnSpan: columns }),
    ...(rows > 1 && { rowSpan: rows }),
    ...(fill !== undefined && { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
    children: [
      new Paragraph({
        style: STYLE.cell,
        ...(align === 'left' && { alignment: AlignmentType.LEFT }),
        children: text === '' ? [] : [new TextRun({ text, ...(bold && { bold }) })],
      }),
    ],
  });
}
