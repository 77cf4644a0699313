import { Paragraph, TextRun, type FileChild, type ISectionOptions } from 'docx';
import type { Letterhead } from '@toasoan/contracts';
import { LANDSCAPE } from './dispatch-layout.js';
import { brokenLines, letterheadCells, line, twoColumns, type Halves } from './docx-letterhead.js';
import { landscapeSection, packed, empty } from './docx-sections.js';
import { signatureCell } from './docx-signature.js';
import { STYLE } from './docx-styles.js';
import { docxTable } from './docx-table.js';
import type { PrintableTable, Signature } from './printable-table.js';
import { ANNEX, tableWords, type TableWords } from './table-words.js';

const WIDTH = LANDSCAPE.width - LANDSCAPE.left - LANDSCAPE.right;
const HALVES: Halves = { left: WIDTH / 2, right: WIDTH / 2 };

/** The table on A4 landscape pages, its head repeated on each. */
export function summaryTableDocx(
  printable: PrintableTable,
  letterhead: Letterhead,
  signature?: Signature,
): Promise<Uint8Array> {
  const words = tableWords(printable);
  const children: FileChild[] = [
    twoColumns([letterheadCells(letterhead, HALVES)], HALVES),
    heading([words.title]),
    ...tableChildren(printable, words),
  ];
  if (signature !== undefined) {
    children.push(twoColumns([[[empty()], signatureCell(signature.titles, signature.name)]], HALVES), empty());
  }
  return packed([landscapeSection(children, foot(words), words.isDraft)], {
    title: words.title,
    subject: `${printable.table.periodName}. ${words.issue}`,
    issuer: letterhead.issuerName,
  });
}

/** The table as the annex of a dispatch, which `annexOf` names. */
export function annexSection(printable: PrintableTable, annexOf: string): ISectionOptions {
  const words = tableWords(printable);
  const children = [
    heading([ANNEX, words.title]),
    line(STYLE.annexLine, [new TextRun(annexOf)]),
    ...tableChildren(printable, words),
  ];
  return landscapeSection(children, foot(words), words.isDraft);
}

function tableChildren({ table }: PrintableTable, words: TableWords): FileChild[] {
  return [
    line(STYLE.annexLine, [new TextRun(words.period)]),
    new Paragraph({
      style: words.isDraft ? STYLE.draft : STYLE.annexLine,
      spacing: { after: 120 },
      children: [new TextRun(words.issue)],
    }),
    docxTable(table),
    ...words.notes.map((note) => line(STYLE.note, [new TextRun(note)])),
  ];
}

function heading(lines: readonly string[]): Paragraph {
  return line(STYLE.annexTitle, brokenLines(lines));
}

function foot({ title, issue }: TableWords): string {
  return `${title}. ${issue}`;
}
